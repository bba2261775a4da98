"""One YAML file of support promises becomes a multilingual site, PDFs and data that agree with each other."""
