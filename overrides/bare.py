"""A bare `mkdocs build` or `mkdocs serve` at the root of the checkout does what the plugin does in a company's folder."""

from generator.publishing.site_engines.mkdocs_plugin import SupportPortal

_portal = SupportPortal()
_portal.load_config({})

on_startup = _portal.on_startup
on_config = _portal.on_config
on_files = _portal.on_files
on_post_build = _portal.on_post_build
on_serve = _portal.on_serve
