"""Words of the desk: each key belongs to one part, and every author reads them in a language of their own."""

import re
from collections import Counter

from generator.core.installation import ROOT
from generator.core.messages import LANGUAGES
from generator.desk.words import PARTS, frame, words_in

SCRIPTS = ROOT / "generator" / "preview" / "files" / "desk"
_SAID = re.compile(r"say\(\s*'([\w.]+)'")


def test_each_key_belongs_to_one_part() -> None:
    assert [key for key, count in Counter(key for part in PARTS for key in part).items() if count > 1] == []
    assert set(frame.WORDS) <= set(words_in("en"))


def test_every_sentence_is_said_in_each_language() -> None:
    english = words_in("en")
    for language in set(LANGUAGES) - {"en"}:
        said = words_in(language)
        assert {key for key in english if said[key] == english[key]} == set()


def test_scripts_say_nothing_that_has_no_words() -> None:
    said = {key for file in SCRIPTS.rglob("*.js") for key in _SAID.findall(file.read_text(encoding="utf-8"))}
    assert said - set(words_in("en")) == set()
    assert "frame.edit" in said
