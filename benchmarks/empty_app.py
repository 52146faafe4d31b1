"""The empty app the question page is compared with: Streamlit as it is, one radio."""

import streamlit as st

st.radio("Choose", ["one", "two", "three", "four", "five"])
