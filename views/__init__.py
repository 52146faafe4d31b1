"""Streamlit pages and parts of pages."""
