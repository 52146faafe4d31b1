"""The pages, by the name of their file, and where each is found."""

ADDRESSES = {
    "start": "",
    "company_profile": "profile",
    "questions": "questions",
    "workshop": "workshop",
    "result": "result",
    "plan": "plan",
    "report": "report",
    "method": "method",
    "import_file": "import",
    "branding": "branding",
    "projector": "projector",
}
