"""The policy file with more languages and tiers than it has."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
POLICY = ROOT / "policy/support.yaml"
# They count in one and many, as the English texts do that stand in for them; the fonts of the sheets know their letters.
CODES = tuple("de en nl sv da fi nb nn et eu gl is sq tr uz af hu el bg mk mn lb eo az".split())  # noqa: SIM905


def enlarged(languages: int, tiers: int) -> str:
    """The policy file with as many languages and tiers, in the spelling of people."""
    text = POLICY.read_text("utf-8").replace("[de, en]", f"[{', '.join(CODES[:languages])}]", 1)
    # Only English is written as in a country.
    text = re.sub(r"(?m)^  conventions:\n(?:    .*\n)+", "", text)
    spoken = re.compile(r"^( +)en:.*\n(?:\1 +.*\n)*", re.MULTILINE)
    others = CODES[2:languages]
    text = spoken.sub(
        lambda en: en[0] + "".join(en[0].replace("en:", f"{code}:", 1) for code in others), text
    )
    found = re.search(r"(?m)^  gold:\n(?:    .*\n)+", text)
    assert found is not None
    gold = found[0]
    more = [re.sub("gold|Gold", f"Tier-{number}", gold) for number in range(tiers - 2)]
    return text.replace(gold, "\n".join([gold, *more]), 1)
