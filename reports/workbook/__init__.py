"""The spreadsheet: the same result as tables to sort, filter and go on calculating with."""
