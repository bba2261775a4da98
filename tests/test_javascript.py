"""Joining modules: what a reader loads is what stands in docs/javascripts."""

import pytest

from generator.javascript import joined

MODULES = {
    "engine/time.js": """// A comment.
/** @type {(n: number) => number} */
export const twice = (n) => n * 2 // kept
const DAY = 1
export function* days() { yield DAY }
""",
    "elements/page.js": """import { twice } from '../engine/time.js'
import { days } from '../engine/time.js'
/**
 * Two lines.
 */
class Page {
  n = twice(1)
}
customElements.define('a-page', Page)
""",
}


def test_each_module_is_a_scope_and_stands_once() -> None:
    assert (
        joined(("elements/page.js", "engine/time.js"), MODULES.__getitem__)
        == """\
const _0=(()=>{
const twice = (n) => n * 2 // kept
const DAY = 1
function* days() { yield DAY }
return{twice,days}
})()
const _1=(()=>{
const { twice }=_0
const { days }=_0
class Page {
n = twice(1)
}
customElements.define('a-page', Page)
return{}
})()
"""
    )


@pytest.mark.parametrize(
    "text", ["import x from './x.js'\n", "export default 1\n", "export { a } from './x.js'\n"]
)
def test_a_module_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="only named imports"):
        joined(("a.js",), {"a.js": text}.__getitem__)
