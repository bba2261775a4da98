"""Pages: views in Markdown and HTML, their templates, links and pictures."""
