"""Joining modules: what a reader loads is what stands in docs/javascripts."""

import pytest

from generator.publishing.bundles import joined

MODULES = {
    "engine/time.js": """// A comment.
/** @type {(n: number) => number} */
export const twice = (n) => n * 2 // kept
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
const twice = (n) => n * 2 // kept
const DAY = 1
function* days() { yield DAY }
class Page {
n = twice(1)
later = () => import('./form/later.js')
}
customElements.define('a-page', Page)
"""
    )


@pytest.mark.parametrize(
    "text", ["import x from './x.js'\n", "export default 1\n", "export { a } from './x.js'\n"]
)
def test_a_module_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="only named imports"):
        joined(("a.js",), {"a.js": text}.__getitem__)


def test_a_name_that_two_modules_declare_is_refused() -> None:
    modules = {"a.js": "export const DAY = 1\n", "b.js": "const DAY = 2\nconst HOUR = DAY / 24\n"}
    with pytest.raises(ValueError, match=r"^b\.js and a\.js both declare DAY$"):
        joined(("a.js", "b.js"), modules.__getitem__)
