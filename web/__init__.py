"""What is served beside Streamlit: routes, headers, compression."""
