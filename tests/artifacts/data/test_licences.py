"""The notices that must go along with what reaches the site."""

from generator.artifacts.data.licences import CARRIED, artifact, notice


def test_each_notice_stands_in_the_file() -> None:
    text = str(artifact().content)
    assert [name for name in CARRIED if notice(name).strip() not in text] == []
    assert "Martin Donath <martin.donath@squidfunk.com>" in notice("mkdocs-material")
