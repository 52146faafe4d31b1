"""One of each: charts, tables, dialogs, downloads, own HTML with a script of ours and of others."""

import altair as alt
import pandas as pd
import streamlit as st

figures = pd.DataFrame({"axis": ["B1", "B2", "B3"], "score": [45.0, 50.0, 36.7]})


@st.dialog("Dialog")
def dialog() -> None:
    st.write("The dialog is open")


st.title("One of each")
st.altair_chart(
    alt.Chart(figures)
    .transform_calculate(half="datum.score / 2")
    .mark_bar()
    .encode(x="axis", y="half:Q")
)
st.dataframe(figures)
st.data_editor(figures, key="editor")
st.download_button("Download", b"content", "file.txt")
st.html('<script src="/assets/top.js"></script>', unsafe_allow_javascript=True)
st.html("<script>window.stolen = true</script>", unsafe_allow_javascript=True)
st.html('<img src="https://example.com/pixel.png" alt="foreign">')
st.markdown("![foreign](https://example.com/other.png)")
if st.button("Open"):
    dialog()
if st.button("Break"):
    raise RuntimeError("the secret of ACME")
