"""Editing on the page, as HTTP: who may (`session.py`), what is taken at all (`requests.py`), what is answered (`answers.py`).

Everything is asked by POST below `/_preview/desk/`, in JSON; `application.py` puts the three together.
"""
