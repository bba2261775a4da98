"""The scripts that stand for several modules."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.publishing.scripts import artifacts, joined, part

SCRIPTS = Path(__file__).parents[2] / "docs" / "javascripts"
MADE = {each.path: each.data.decode() for each in artifacts(SCRIPTS)}


@pytest.mark.parametrize(
    ("path", "defined"),
    [
        ("javascripts/calculator.js", ["sla-calculator"]),
        ("javascripts/contact.js", ["contact-form", "contact-thanks"]),
        ("javascripts/portal.js", []),
        ("javascripts/entrance.js", []),
        ("javascripts/lead-on.js", []),
    ],
)
def test_it_needs_no_other_file_and_defines_its_elements(path: str, defined: list[str]) -> None:
    lines = MADE[path].split("\n")
    assert [line for line in lines if line.startswith("import")] == []
    found = [line.split("'")[1] for line in lines if line.startswith("customElements.define")]
    assert sorted(found) == sorted(defined)
    # Each module stands once, whoever imports it.
    assert MADE[path].count("class SlaError") == bool(defined)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("asides", "class OpenNow"),
        ("refusals", "export{refuse,compare,wordsThen,byWay,besideOf}"),
        ("deeds", "export{act}"),
        ("reporter-zone", "export{nameZone,takeName,listCities}"),
        (
            "asides",
            "export{inForceNow,showNow,furtherItems,furtherLines}",
        ),
    ],
)
def test_a_part_takes_what_it_shares_from_the_file_it_belongs_to(path: str, said: str) -> None:
    body, whole = MADE[f"javascripts/{path}.js"], MADE["javascripts/calculator.js"]
    found = re.match(r"import\{([\w,]+)\}from'\./calculator\.js'\n", body)
    given = re.search(r"^export\{([\w,]+)\}$", whole, re.MULTILINE)
    assert found and given
    assert set(found[1].split(",")) <= set(given[1].split(","))
    assert said in body
    assert said not in whole
    assert "import(" not in body.replace(found[0], "")
    assert set(re.findall(r"import\((.*?)\)", whole)) == {
        f"'./{name}.js'" for name in ("deeds", "asides", "refusals", "reporter-zone")
    }


def test_no_module_takes_a_name_of_the_browser_from_the_others(browser: Browser) -> None:
    """Joined modules share one scope: a `history` that one of them declares would be every other one's, too."""
    files = sorted(SCRIPTS.glob("*/*.js"))
    declared = re.compile(r"^(?:export )?(?:const|let|class|(?:async )?function\*?) (\w+)", re.MULTILINE)
    names = [name for file in files for name in declared.findall(file.read_text(encoding="utf-8"))]
    assert len(names) > 100
    page = browser.new_page()
    assert page.evaluate("names => names.filter((name) => name in window)", names) == []
    page.close()


MODULES = {
    "engine/time.js": """// A comment.
/** @type {(n: number) => number} */
export const twice = (n) => n * 2 // on the line
const DAY = 1
export function* days() { yield DAY }
""",
    "form/page.js": """import { twice } from '../engine/time.js'
import { days } from '../engine/time.js'
/**
 * Two lines.
 */
class Page {
  n = twice(1)
  later = () => import('./later.js')
}
customElements.define('a-page', Page)
""",
}


def test_each_module_stands_once_after_those_it_imports_from() -> None:
    assert (
        joined(("form/page.js", "engine/time.js"), MODULES.__getitem__)
        == """\
const twice=(n)=>n*2
const DAY=1
function*days(){yield DAY}
class Page{n=twice(1)
later=()=>import('./form/later.js')}
customElements.define('a-page',Page)
"""
    )


@pytest.mark.parametrize(
    "text", ["import x from './x.js'\n", "export default 1\n", "export { a } from './x.js'\n"]
)
def test_a_module_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="only named imports"):
        joined(("a.js",), {"a.js": text}.__getitem__)


def test_private_members_stay_apart() -> None:
    text = "class A {\n  #a = new Map()\n  #b = 1\n  get #c() {\n    return this.#b\n  }\n\n  #d() {}\n}\n"
    assert joined(("a.js",), {"a.js": text}.__getitem__) == (
        "class A{;#a=new Map();#b=1\nget#c(){return this.#b};#d(){}}\n"
    )


def test_a_part_holds_what_the_other_file_has_not() -> None:
    modules = {
        **MODULES,
        "form/more.js": "import { twice } from '../engine/time.js'\nimport { less } from './less.js'\nexport const more = less(twice(2))\n",
        "form/less.js": "import { DAY, twice } from '../engine/time.js'\nexport const less = (n) => twice(n - DAY)\n",
    }
    read, entry = modules.__getitem__, ("form/more.js",)
    assert part(entry, "page", ("form/page.js",), read) == (
        "import{DAY,twice}from'./page.js'\nconst less=(n)=>twice(n-DAY)\nconst more=less(twice(2))\nexport{more}\n"
    )
    assert joined(("form/page.js",), read, [entry]).endswith(
        "customElements.define('a-page',Page)\nexport{DAY,twice}\n"
    )


def test_a_template_inside_a_template_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^a\.js: a template inside"):
        joined(("a.js",), {"a.js": "const said = `a${b ? ` (${b})` : ''}`\n"}.__getitem__)
    kept = "const said=`a  ${b}  c`+` (${d})`\n"
    assert joined(("a.js",), {"a.js": kept}.__getitem__) == kept


def test_a_name_that_two_modules_declare_is_refused() -> None:
    modules = {"a.js": "export const DAY = 1\n", "b.js": "const DAY = 2\nconst HOUR = DAY / 24\n"}
    with pytest.raises(ValueError, match=r"^b\.js and a\.js both declare DAY$"):
        joined(("a.js", "b.js"), modules.__getitem__)
