"""`/<language>/c/<name>/`: what holds for one contract, on a page of its own: its tier, region and version, promises, numbers and papers.

No theme, so that no menu, search or site map knows of it; only whoever has the address finds it.
"""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...policy.document import Contract
from ...views.policy_view import PolicyView
from .pages import Page, filled


def artifact(
    name: str, contract: Contract, view: PolicyView, locale: Locale, own_names: Mapping[str, str]
) -> Artifact:
    """Of the version that is published; of another one the page says where its promises stand.

    own_names  each language that is built -> what it calls itself
    """
    tier = view.tier(contract.tier)
    region = next(each for each in view.regions if each.id == contract.region)
    title = f"{tier.name}, {region.name}"
    # Numbers of the region that serves it, or all, where it has none of its own.
    own = tuple(each for each in tier.contact.regions if each.id == region.id)
    context = {
        "tier": replace(tier, contact=replace(tier.contact, regions=own or tier.contact.regions)),
        "region": region,
        "other": contract.version if contract.version not in (None, view.document.version) else "",
        "is_tied": contract.version is not None,
        "query": f"?tier={tier.id}&region={region.id}"
        + (f"&version={contract.version}" if contract.version else ""),
    }
    page = Page(f"c/{name}", "contract", title, "", context=context)
    return Artifact(
        f"{view.language}/c/{name}/index.html",
        f'<!doctype html>\n<html lang="{escape(locale.tag)}" dir="{view.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<title>{escape(title)} – {escape(view.document.title)}</title>\n'
        f'<link rel="stylesheet" href="../../../stylesheets/version.css">\n</head>\n<body>\n{_head(name, view, locale, own_names)}'
        f"<main>\n{filled('contract.html.j2', page, view, locale)}</main>\n</body>\n</html>\n",
    )


def _head(name: str, view: PolicyView, locale: Locale, own_names: Mapping[str, str]) -> str:
    t = locale.text
    others = "".join(
        f'<li><a href="../../../{escape(each)}/c/{escape(name)}/" hreflang="{escape(each)}" lang="{escape(each)}">'
        f"{escape(own_names[each])}</a></li>\n"
        for each in own_names
        if each != view.language
    )
    home = f'<li><a href="../../">{escape(t("To the home page"))}</a></li>\n'
    return f'<header>\n<nav aria-label="{escape(t("Language"))}">\n<ul>\n{home}{others}</ul>\n</nav>\n</header>\n'
