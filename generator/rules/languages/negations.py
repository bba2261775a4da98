"""What denies, in German and English, and what says the same without a “not”: by kinds of words, not by sentences.

A denial needs none in the other language where that says it otherwise: „ist ausgeschlossen“, “there is no”. So each
kind of such words is counted on both sides: what both say explains nothing, what only the other says explains it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from ...policy.prose import UNREAD
from ..corpus.texts import Patterns, any_of

_DENIES: Final = {
    "de": r"nicht|nichts|kein(?:e[mnrs]?)?|keinerlei|keinesfalls|keineswegs|nie|niemals|niemand\w*|nirgends|weder|ohne",
    "en": r"not|no|never|cannot|nobody|none|nor|neither|without|nothing|nowhere|no one|\w+n[’']t",
}
# Turns of phrase with a word that denies, and no denial: bounds, speed, numbering, “not only”.
_NEUTRAL: Final = {
    "de": r"nicht (?:nur|allein|lediglich|bloß|zuletzt)|nicht (?:\w+ ){0,2}(?:mehr|weniger|\w{2,}er(?:e[mnrs]?)?)(?: \w+){0,2} als"
    r"|nicht (?:vor(?! (?:bei|wenn|falls|soweit|sofern|und|oder))|bevor|über|unter)(?= )|ohne (?:schuldhaftes )?(?:zögern|verzug|weiteres|verzögerung\w*|schuldhafte verzögerung)"
    r"|(?:mehr|weniger|\w{2,}er) als (?:[\w-]+ ){1,4}(?:gibt|geht|sind|werden|wird|bestehen|existieren)(?: es)? nicht"
    r"|oder nicht|nichts ?destoweniger|nicht abschließend|ohne (?:darauf )?beschränkt|nicht (?:darauf |hierauf )?beschränkt"
    r"|wenn nicht gar|nicht (?:zu )?(?:über|unter)(?:schr[ei]\w+|st[ei]+g\w+)|(?:über|unter)(?:schr[ei]+t|st[ei]+g)\w* (?:\w+ ){0,4}nicht"
    r"|ohne (?:vorherige )?(?:an|vorank|ank)ündigung|ohne (?:einhaltung einer|kündigungs)frist|ohne grund|ohne angabe von gründen",
    "en": r"not (?:only|merely|solely|just|simply)|(?:not|no|never) (?:\w+ ){0,2}(?:more|less|fewer|worse|(?!oth|rath)\w{3,}er)(?: \w+){0,2} than"
    r"|(?:not|no) (?:before|over|under|above|below)|without (?:undue |culpable |any |unreasonable |further |prior |advance |previous )*(?:delay|hesitation|prejudice|ado|limitation|limit|notice(?! of)|cause|reason)"
    r"|nos?\.(?= \d)|nos?\.\d+|(?:whether )?or not|not (?:be )?(?:limited|restricted) to|not (?:be )?exhaustive|no matter"
    r"|not (?:to )?exceed(?:ing|ed)?|not fall below|not until|no(?:t)? stranger|in no way affect\w*|not least|never ?the ?less|none ?the ?less|without giving (?:any )?reasons?",
}
# Twice denied is demanded: “not valid unless”, „ohne Zustimmung … nicht“.
_TWICE: Final = {
    "de": r"(?:nicht|kein\w*|nichts|niemand|weder|nie|niemals|keinesfalls)(?!\w)[^.;:]{0,160}?(?<!\w)(?:ohne|außer|es sei denn)(?!\w)|(?:ohne|solange|bevor)(?!\w)[^.;:]{0,90}?(?<!\w)(?:nicht|kein\w*)"
    r"|(?:nicht|nichts|kein\w*)(?: \w+){0,3} (?:anders?|andere\w*|anderes) als",
    "en": r"(?:not|no|cannot|never|none|nobody|neither|nothing|no one|\w+n[’']t)(?!\w)[^.;:]{0,160}?(?<!\w)(?:without|unless|other(?:wise)? than|except|save|until|before|but)(?!\w)"
    r"|(?:without|unless|until|while|as long as|before)(?!\w)[^.;:]{0,90}?(?<!\w)(?:not|no|cannot|never)",
}
_DEMANDS: Final = {
    "de": r"nur|erst|bedarf|bedürf\w+|erforder\w+|setz\w* [^.]{0,80}voraus|voraussetz\w+|voraus|lediglich|ausschließlich|allein\w*|einzig\w*|vorbehalt\w*|notwendig\w*|muss|müssen|zwingend"
    r"|außer\w*|ausgenommen|sofern|soweit|solange|bis|sonst|andernfalls|mangels|nötig|vorherige\w*|frühestens|nicht (?:vor|bevor|eher)|wenn|falls|sobald|nach|nachdem|vorab|einvernehmlich|gemeinsam|abgestimmt\w*|zustimm\w*|genehmig\w*"
    r"|(?:an|ab|auf|aus|ein|vor|mit|nach|bei|über)zu\w+en|(?:ist|sind) (?:\w+ ){0,8}zu \w+en|an (?:\w+ ){1,3}gebunden",
    "en": r"only|require[sd]?|requirement|must|subject to|solely|exclusively|sole|alone|necessary|needs?|needed|conditional|provided|except\w*|as long as|other than|prior|reserved"
    r"|limited|until|unless|earliest|not before|if|once|as soon as|agree\w*|approv\w*|consent\w*|shall|has to|have to",
}
# What is not barred is allowed.
_NOT_BARRED: Final = {
    "de": r"nicht (?:\w+ )?(?:gehindert|verwehrt|untersagt|verboten|ausgeschlossen|unzulässig|benommen)",
    "en": r"not (?:be )?(?:prevented|precluded|prohibited|barred|forbidden|excluded|restricted|debarred)|nothing (?:\w+ ){0,4}(?:prevents|precludes)",
}
_ALLOWED: Final = {
    "de": r"darf|dürfen|kann|können|möglich|zulässig|gestattet|erlaubt|steht (?:\w+ ){0,3}(?:frei|offen|zu)|bleibt (?:\w+ ){0,3}unbenommen|berechtigt|vorbehalten",
    "en": r"may|can|possible|permitted|allowed|free to|entitled|at liberty|reserved?s?",
}
# “Unless”: what a condition denies.
_IF_NOT: Final = {
    "de": r"(?:soweit|sofern|solange|falls|wenn)(?: [\w-]+){0,5}? (?:nicht|kein\w*|nichts)",
    "en": r"(?:if|as long as|provided|so long as)(?: [\w-]+){0,5}? (?:not|no|none|nothing|\w+n[’']t)",
}
_UNLESS: Final = {"de": r"es sei denn|außer|ausgenommen|sonst", "en": r"unless|except|otherwise"}
# What is not enough demands more.
_NOT_ENOUGH: Final = {
    "de": r"nicht (?:\w+ )?(?:genüg\w*|ausreich\w*|reich\w*)|(?:genüg|reich)\w* (?:\w+ ){0,3}nicht",
    "en": r"not (?:\w+ )?(?:sufficient|enough|suffice|adequate|satisf\w+)",
}
_ENOUGH: Final = {
    "de": r"genüg\w*|ausreich\w*|reich(?:t|en)",
    "en": r"sufficient\w*|enough|suffices?|adequate",
}
# Kinds of words that may say without a “not” what the other language denies.
_OTHERWISE: Final = {
    "outside": (r"außerhalb|jenseits|darüber hinaus|hinausgeh\w+", r"outside|beyond|out of"),
    "exclude": (r"aus(?:ge)?schl(?:ie|o)(?:ß|ss)\w*|ausschluss\w*|ausschlüsse|scheide[nt] (?:\w+ ){0,4}aus|ausscheide\w*", r"exclu\w+|disclaim\w*|ruled? out"),
    "only": (r"nur|lediglich|ausschließlich|allein(?:ig\w*)?|einzig\w*|erst|bloß|ein für alle mal", r"only|solely|exclusively|merely|alone|sole|just"),
    "except": (r"außer|ausgenommen\w*|ausnahme\w*|ausnahmsweise|bis auf|abgesehen", r"except\w*|other than|save for|save|apart from|barring|but for"),
    "unless": (r"es sei denn|sofern|soweit|falls", r"unless|insofar|to the extent"),
    "forbid": (r"untersag\w*|verb(?:ot|iet)\w*|unzulässig\w*|verwehr\w*|hinder\w*|verhinder\w*|sperr\w*|gesperrt\w*",
               r"prohibit\w*|forb[ia]d\w*|impermissible|barred|ban(?:ned|s)?|prevent\w*|preclud\w*|block\w*|denied|den(?:y|ies)"),
    "independent": (r"unabhängig|ungeachtet|unbeschadet|unberührt\w*|unangetastet|gleichgültig|trotz", r"regardless|irrespective|independent\w*|notwithstanding|despite|unaffected|whatever|whether"),
    "refrain": (r"(?:r[aä]t|raten|riet) (?:\w+ ){0,4}(?:davon )?ab|abraten|abgeraten|unterl(?:ass|äss|ieß)\w*|unterbl(?:eib|ieb)\w*|enthalt(?:en|ung)\w*|absehen|absieht|abstand|meid\w*|vermeid\w*|vermied\w*", r"refrain\w*|abstain\w*|omi(?:t|ss)\w*|avoid\w*"),
    "end": (r"entf[aä]ll\w*|entfiel\w*|erl[oi]sch\w*|erlosch\w*|verf[aä]ll\w*|verw[io]rk\w*|ende[tn]|beendet|einstell\w*|eingestellt\w*|weg(?:fall|fällt)\w*|ruh(?:t|en)|gehemmt|ausgesetzt|verjähr\w*|abgelaufen\w*|bricht|eing?estellt|aufgehoben",
            r"laps\w+|ceas\w+|expir\w+|ends?(?! of)|ended|terminat(?:es?|ed|ing)|forfeit\w*|discontinu\w*|suspend\w*|stop(?:s|ped)?|time-barred|drop(?:s|ped)?|abolish\w*"),
    "refuse": (r"verweiger\w*|\w*lehn\w*|zurück(?:weis|wies|gewies)\w*|versag\w*|widersp\w+", r"refus\w+|declin\w+|reject\w*|withh[eo]ld\w*|objec\w+|oppos\w+"),
    "free": (r"\w*frei\w*|\w*los(?:e[mnrs]?|igkeit)?|umsonst|unentgeltlich\w*|gratis|abgegolten\w*|entb\w+|befrei\w*|erübrig\w*|verzicht\w*",
             r"free|\w+less|releas\w+|reliev\w+|exempt\w*|waiv\w+|dispens\w+|unnecessar\w*|superfluous"),
    "un": (r"un(?!d\b|s\b|ser|ter|ten\b|gefähr|garn|verzüglich|bedingt|mittelbar)\w+|in(?:aktiv|akzept|direkt|effiz|kompat|stabil|toler|offiziell)\w*|anonym\w*|nicht\w+|miss\w+|nichtig\w*|de(?:aktiv|install)\w+|ir(?:relev|reg)\w+",
           r"un(?!der|its?\b|ited|iver|ion|ique|ify|ified|iform|less|til|to\b|anim)\w+|im(?:possib|permiss|material|proper|person)\w*|in(?:valid|complete|activ|suffic|access|correct|accur|applic|admiss|adequa|appropri|effect|eligib|consist|compat|definit|operat|curabl|depend)\w*"
           r"|ir(?:relevant|respective|revoc|regular)\w*|il(?:legal|legib)\w*|dis(?:abl|connect|regard|contin|appl|allow)\w*|non-?(?!e\b|etheless)\w+|anonym\w*|void|mis(?:use|used|match)\w*|abus\w*|de(?:activ|install)\w+"),
    "lost": (r"verl(?:o|ie)r\w*|entgangen\w*|\w*verlust\w*|leer\w*|null|zu spät|verspät\w*|überfällig\w*|verzug\w*|säum\w*", r"los[est]\w*|empty|blank|zero|nil|late|overdue|delay\w*|arrears"),
    "lack": (r"fehl(?:t|en|te|ten|end\w*|versuch\w*|schl\w+)|\w*mangel[ts]?|vermiss\w*|abwesen\w*|aussteh\w*|ausbl(?:eib|ieb)\w*|bleib\w* (?:\w+ ){0,4}aus", r"lack\w*|miss\w*|absen\w+|fail(?:s|ed|ing)?(?: to)?|failure to|shortage|outstanding|pending|short of"),
    "instead": (r"statt(?=\W+\w)(?! finde)|anstelle|anstatt|vielmehr", r"instead|rather"),
    "break": (r"verletz\w*|verst(?:oß|öß|ieß)\w*|verfehl\w*|überschr\w+|unterschr(?:eit|itt)\w*|missacht\w*|ausf[aä]ll\w*|ausgefallen|störung\w*|gestört\w*|scheiter\w*",
              r"breach\w*|violat\w*|infring\w*|exceed\w*|falls? below|outage\w*|down(?:time)?|offline|disrupt\w*|disregard\w*|ignor\w+"),
    "closed": (r"geschlossen\w*|schließ\w*|schluss|vertraulich\w*|geheim\w*|stillschweigen|verschwieg\w*|schweig\w*|intern\w*|privat\w*|nichtöffentlich\w*", r"clos\w+|confiden\w+|secre\w+|silen\w+|internal\w*|private"),
    "full": (r"voll(?:er|em|en|es|e|ständig\w*|umfänglich\w*)?|ganz\w*|gesamt\w*|sämtlich\w*|restlos\w*|lückenlos\w*", r"full|fully|entire\w*|whole|wholly|complete\w*|throughout"),
    "express": (r"ausdrücklich\w*|eigens|manuell\w*|von hand|aktiv", r"express\w*|explicit\w*|manual\w*|actively"),
    "limit": (r"beschränk\w*|begrenz\w*|an (?:das|die|den|eine|einen|ein) (?:\w+ )?gebunden|gedeckelt\w*|verringert\w*|reduziert\w*|teilweise|teils|höchst\w*|maximal\w*|obergrenze\w*|bis zu|verbleib\w*", r"limit\w*|restrict\w*|reduced|partly|partial\w*|capp?(?:ed|s)?|maximum|at most|up to|ceiling|intact|as is"),
}  # fmt: skip
LANGUAGES: Final = ("de", "en")
Words = Patterns


DENIES, NEUTRAL, TWICE, DEMANDS, NOT_BARRED, ALLOWED, NOT_ENOUGH, ENOUGH, IF_NOT, UNLESS = (
    Patterns(table)
    for table in (
        _DENIES,
        _NEUTRAL,
        _TWICE,
        _DEMANDS,
        _NOT_BARRED,
        _ALLOWED,
        _NOT_ENOUGH,
        _ENOUGH,
        _IF_NOT,
        _UNLESS,
    )
)
_NOTS: Final = [list(_OTHERWISE).index(kind) for kind in ("un", "lost")]
# „ohne Verzug“, “without notice” deny nothing, and still may say what the other language denies.
_WITHOUT: Final = re.compile(r"\b(?:ohne|without)\b", re.IGNORECASE)


TWO_NOTS: Final = Patterns(
    {
        language: rf"(?:{_DENIES[language]})(?: \w+){{0,3}} (?:{_OTHERWISE['un'][at]}|{_OTHERWISE['lost'][at]})"
        for at, language in enumerate(LANGUAGES)
    }
)


@lru_cache(4096)
def denial(line: str, language: str) -> re.Match[str] | None:
    """The first word of a line that denies something, turns of phrase that deny nothing apart."""
    return DENIES[language].search(NEUTRAL[language].sub(_blank, UNREAD.sub(_blank, line)))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_TURNS: Final = ((TWICE, DEMANDS), (NOT_BARRED, ALLOWED), (IF_NOT, UNLESS))


def is_said_otherwise(denied: str, language: str, line: str, other: str) -> bool:
    """Does `line` say without a denial what `denied` may deny: by a word of a kind that `denied` has not, or has fewer of?"""
    spared = NEUTRAL[language].sub(" ", denied)
    if _WITHOUT.search(line) and not _WITHOUT.search(denied):
        return True
    if any(_says(*each, denied, language, line, other) for each in _TURNS):
        return True
    if _says(NOT_ENOUGH, DEMANDS, denied, language, line, other) and not ENOUGH[other].search(line):
        return True
    mine, theirs = _counts(spared, language), _counts(line, other)
    if any(mine[kind] > theirs[kind] and TWO_NOTS[language].search(spared) for kind in _NOTS):
        return True  # “never unencrypted”, “no call is lost”
    return any(theirs[kind] > mine[kind] for kind in range(len(mine)))


def _says(negative: Words, positive: Words, denied: str, language: str, line: str, other: str) -> bool:
    """Does all that is denied lie in a turn of phrase that the other line says the positive way?"""
    spared = NEUTRAL[language].sub(" ", denied)
    found = negative[language].search(spared) or negative[language].search(denied)
    rest = NEUTRAL[language].sub(" ", negative[language].sub(" ", denied))
    return bool(found and positive[other].search(line)) and not denial(rest, language)


def _counts(line: str, language: str) -> list[int]:
    return [len(kind.findall(line)) for kind in _kinds(language)]


@cache
def _kinds(language: str) -> list[re.Pattern[str]]:
    return [any_of(words[LANGUAGES.index(language)]) for words in _OTHERWISE.values()]
