"""What is missing and stale in each language, by the file alone and by the ages of its lines."""

from generator.exchange.overview import older_than_original, states, wordings_of
from generator.reading.yaml import source

LINES = """\
document:
  languages: [de, en, fr]
  conventions:
    en: en-GB
  title:
    de: Titel
    en: Title
sections:
  one:
    heading: Gold
    text:
      de: |
        Eins.

        Zwei.
      en: |
        One.

        Two.
      fr: Un.
severities:
  P1:
    description:
      - de: Punkt
        en: Point
"""
READ = source.read(LINES.encode(), "support.yaml")
TITLE, TEXT, POINT = (
    ("document", "title"),
    ("sections", "one", "text"),
    ("severities", "P1", "description", 0),
)


class Ages:
    """The line that was changed last, and the line that was written last."""

    def __init__(self, **at: int) -> None:
        self.at = {int(line.removeprefix("line")): time for line, time in at.items()}

    def when_changed(self, line: int) -> int:
        return self.at.get(line, 0)

    when_written = when_changed


def older(**at: int) -> list[tuple[object, int, str]]:
    found = older_than_original(READ, "de", Ages(**at))
    return [(each.path, each.line, READ.line(each.span.line).strip()) for each in found]


def test_texts_and_what_is_none() -> None:
    found = wordings_of(READ)
    assert {path: list(wordings) for path, wordings in found.items()} == {
        TITLE: ["de", "en"], TEXT: ["de", "en", "fr"], POINT: ["de", "en"],
    }  # fmt: skip


def test_sentences_by_their_ages() -> None:
    assert older(line15=5) == [((*TEXT, "en"), 2, "Two.")]
    assert older(line15=5, line19=5) == []
    assert older(line15=5, line19=6) == []
    assert older(line19=6) == []
    assert older(line24=1) == [((*POINT, "en"), 0, "en: Point")]
    assert older() == []


def test_missing_stale_and_done() -> None:
    stale = list(older_than_original(READ, "de", Ages(line13=3, line15=5)))
    words = {"en": (), "fr": ("Tier",), "it": ("a", "b")}.__getitem__
    english, french, italian = states(READ, ("en", "fr", "it"), stale, words, {"fr": "certified"})
    assert (english.texts, english.missing, len(english.stale), english.done) == (3, (), 2, 2)
    assert (french.missing, french.stale, french.done, french.status) == ((TITLE, POINT), (), 1, "certified")
    assert (italian.missing, italian.done, italian.words) == ((TITLE, TEXT, POINT), 0, ("a", "b"))
