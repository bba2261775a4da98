"""Do two sentences speak of the same doing or being, one in German, one in English? By the beginnings of their words.

Whoever loses a “not” in translation keeps the word that was denied; whoever says it in another way takes another word.
So only a denial whose word the other language affirms is a strong sign that a “not” was lost.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

# German beginnings = English beginnings. Participles stand without their “ge”: „weitergegeben“ is found by „weitergeb“.
_SAME: Final = """
weiterg[eai]b offenle übermitt weiterleit teil[et] herausg[eai]b preisg[eai]b überl[aä]ss zugänglich bekannt mitteil weiterreich aushänd vorleg überge = disclos pass shar transfer transmit reveal hand forward releas giv communicat provid(?!er) surrender submit available
veröffentl publizi bekannt ersch[ie] nenn nann = publish public announc releas appear name
speicher bewahr vorh[aä]lt halten hält beh[aä]lt archivi sicher aufheb zurückh[aä]lt = stor retain keep kept archiv sav hold held back withh
lösch entfern vernicht überschr = delet eras remov destroy overwrit
verarbeit bearbeit behand erledig abwick verwend = process handl work edit treat deal us
verschlüssel = encrypt
anonym = anonym
zähl rechn berücksicht einb[ez] anzurechn = count includ consider account regard credit toward taken
haft einsteh verantwort vertret unseren = liab responsib accountab answerable
gelten gilt galt gült anwend greif wirk tritt trifft = appl hold valid deem effect govern count regard consider constitut become enter
umfass enth[aä]lt inbegr eingeschl gehör erstreck deck inklusive bestandteil teil umfang gegenstand = includ cover contain compris part extend belong scope subject
schuld = ow due
leist erbring erbrach gewähr erteil bereit biet anb[ioe]t lief stell zahl erfolg gibt vergeb = provid(?!er) render perform suppl offer giv grant deliver pay paid made available award issu
zusag zusicher gewährleist garanti verspr zuges übernomm übernehm übern[ie] = promis guarantee warrant commit assur represent giv assum accept undertak
verpflicht pflicht obl[ia]g muss müssen hat haben = responsib oblig bound dut must requir commit need shall has have
berechtig recht befug anspr dürfen darf beanspr verlang forder zusteh = entitl right claim may allow authori demand permit
erlaub gestatt zuläss zulass genehm bewillig zustimm einwillig einverst billig freig[eai]b = allow permit admissib approv consent authori agree accept releas
möglich kann können verfügb erreichb = possibl can may able available
erforder nötig notwend benötig bedarf bedürf brauch begründ = requir necess need justif
künd beend lös aufheb = terminat cancel end notice
verlänger = extend renew prolong extension
änder anpass modifi veränder umstell = chang amend modif alter adjust adapt vary
übertr abtret überg[ei] verlager = transfer assign pass
vergüt ausz[ae]hl erstatt entgelt beglich begleich beza verzins ersetz ersatz entschäd = pay paid remunerat reimburs refund charg compensat settl interest replac damages
berechn rechn kost gebühr entgelt erhoben erheb fakturi kostenpf = charg bill invoic calculat cost fee levied
entst[eaio] anfall anfäll fällt erwachs begründ ergeb erg[ia]b folg = aris incur occur accru creat giv establish result deriv confer constitut amount
besteh bestand vorlieg liegt lag vorhanden gibt gab = exist there constitut available
antwort reagier rückmeld beantwort erwider melden = respon repl answer react feedback
meld mitteil benachr informi unterr anz[ei] hinweis hingew = report notif inform tell told advis draw attention
erh[aie]lt bekomm empf[aä]ng bezieh bezog = receiv get obtain
eing[eia] zug[eia] = receiv arriv reach receipt
erreich einh[aie]lt wahr erfüll beacht befolg entspr = reach achiev attain meet met observ compl satisf fulfil keep kept follow contact
nutz verwend einsetz einsatz verwert = us utili deploy employ exploit
unterstütz betreu = support assist help
wart pfleg = maintain maintenance servic
betr[eio]ff beeinträcht beeinfl berühr tangier ausw[ie]rk = affect impair influenc impact concern
unterbr[eo]ch stör = interrupt disrupt disturb
beginn begonn begann start l[äa]uf = begin start commenc run
abl[aä]uf läuft end abschl abgeschl vollend erl[io]sch verf[aä]ll verjähr = expir laps end complet finish clos conclu forfeit
schl[ioe] = clos conclud enter made filled shut
öffn offen = open
besetz anwes = staff mann occupied present
arbeit tätig = work operat act
bind verbind = bind bound tied
wirksam = effective valid void
annehm angenomm akzept anerk entgegen übern nimmt nehm nahm nomm = accept acknowledg recogni tak assum adopt
prüf kontroll untersuch auditi = check review audit examin test inspect verif
aufz[ei] protokolli mitsch erfass sammel = record log collect captur
überwach beobacht = monitor observ supervis
ausführ durchführ vornehm vorgenomm führ vorn[aie] unternomm unternehm trifft treffen = carr perform execut conduct tak mak made undertak place run
stattf[ia]nd statt find erfolg = take place held made occur perform carried there
ankünd vorank = announc notic
begrenz beschränk einschränk = limit restrict cap
verzög verspät = delay late
überschr überst[ei]g übertr[eio]ff = exceed
installi einsp = install
kopi vervielf = cop reproduc duplicat
verk[aä]uf veräuß verm[ie] verleih = sell sold rent lend
entwick = develop
verbess = improv
beh[eo]b beseit reparier nachbess nacherfüll lösung = fix remed repair correct resol solv solution rectif eliminat
reproduz nachvollz = reproduc
schütz = protect secur safe
vertraul geheim = confidential secret
eins[ei]h zugr[ei]f zugang zugriff einsicht = access inspect view see
anf[ou]rd verlang beantrag erb[ie]t forder aufford = request demand requir ask claim insist apply prompt
kostenl kostenfr unentg gratis = free charge
zuständ = competent responsib charge
geeig eign taug = suitab fit suited appropriat
bestimm gedacht vorges vorseh plan beabsicht = intend design meant provided plan schedul appoint
vereinbar abgespr verabred = agree arrang
abw[ei][ic]h = deviat depart differ derogat
widerspr einspruch einwend einwänd = object oppos contradict
verz[ie][ic]ht = waiv
widerr[ue] zurückt[re] rücktritt = revok withdraw rescind
storni annull = cancel
bestell beauftr = order commission
unterl[ie]g unterw[oe]rf = subject
ausreich genüg reich = suffic enough adequate satisf
darst bedeut gleich = constitut represent mean amount
mangel mängel fehler = defect fault error
entsch[ie] maßg verbindl = decid decisive authoritative determin prevail binding
bestät = confirm acknowledg
vorherseh absehb vorauss = foreseeab
erk[ae]nn kenn weiß wiss kann = recogni detect know aware identif
bestr[ie]t = disput contest
eskal = escalat
versch[ioe]b = postpon mov shift
unterz unterschr = sign
vorleg vorgel einr[ei]ch ger[ei]ch = submit present produc fil rais
send sand schick zusch = send sent
klär erläut = clarif explain declar
export ausf[uü]hr = export
import einf[uü]hr = import
abr[uo]f = retriev access
einstell eingest = discontinu stop suspend
sperr = block lock suspend
aufrechn verrechn = set offset
mitwirk kooper zusammenarb = cooperat
begleit = accompan
verschuld ursach = fault caus attribut
untersag verbot verbiet = prohibit forb ban barred
trag trägt = bear carr borne
erh[öo]h steig = increas rais
senk reduz minder herabs = reduc lower decreas
herst wiederherst = restor recover
verwirk verlor verlier = forfeit los
frist = period deadline time
gutschr = credit
nachteil = disadvantag detriment
auskunft = information
schulung schul = train
beratung berat = consult advi
feiertag = holiday
ausnahm = exception
verzug = default late
vorrang vorg[eai] = prevail preced prior
abzug abz[ioe] = deduct
rabatt nachlass skonto = discount
einfluss = influence control
grund begründ = ground reason cause stat
schad = damage
klag = action sue court
rückfr nachfr frag = quer question ask
vertragsstrafe = penalt
aktualis = updat
wechsel = chang switch
zuord zuw[ei]s = assign allocat
zurückg[eai] rückg[aei] = return
abh[aä]ng = depend
wiederhol erneu = repeat renew
anbind verknüpf verlink = connect link
ermöglich = enabl allow
verhinder hinder = prevent
beweis nachweis = prove proof evidence
erwart = expect
wünsch will wollen = wish want
befrist = limit fixed
schriftl = writ
mündl = oral
kund[ei] = customer
verbrauch = consumer
unternehmer = entrepreneur
arbeitstag geschäftstag werktag = business working
anleg angelegt erstell schaff = creat set mak made
nenn nann benenn benann = tell name appoint designat stat
verweig versag ablehn abgel = refus declin den reject
anr[eu]f kontakt wend = call contact
ergebnis erfolg = result success
missbr = abus misus
steh befind = located stored situated
fällig = due payable
mess = measur
beschr[ie] = describ
zertif = certif
richt = address direct govern
abg[ei]b = submit mak made giv
auslief = ship deliver
wähl = choos chos select choice
verbreit = distribut spread
ausst = issu
anmeld regist = register log
besuch vor-ort = visit site on-site
auswert analys = evaluat analys analyz
sprech sprach = speak spoken language
hinzun = accept
verdoppel = doubl twice multipl
kürz verkürz = shorten truncat short
dauer = last tak
berufen = rely invok
erschwer beschleun = difficult speed accelerat
konto = account
passwor kennwor = password
nachhol nachge = carr made
kumul kombin = combin cumul
verlass verläss = leav
anfert angefert = provid(?!er) prepar mak
abbed abgedung = contract exclu
vererb = inherit
gewalt kraft = force
vertreter = deputy
beschaffenh = quality
lizenz = licen
ergänz = supplement
überwies überweis = transfer
verm[ie]nder verring = reduc
bearbeit reihenf = order
ansprechp kontakt = contact
kopie = cop
protokoll = log minutes
bericht = report
verspr = promis
"""
_PREFIXES: Final = "ab an auf aus bei durch ein fort heraus her hin mit nach vor weg weiter zurück zu über um unter offen frei fest statt bereit entgegen wieder preis bekannt"
_PARTICIPLE: Final = re.compile(rf"(?<!\w)({_PREFIXES.replace(' ', '|')})(?:ge|zu)(?=\w{{3}})")
# Words beside a denial that are not what is denied.
_BETWEEN: Final = frozenset(
    re.findall(
        r"\w+",
        "be been being to a an the any of in on at by for as with yet have has had do does did will would shall should "
        "may might can could must is are was were it its such so this that these those their his her our your also "
        "still then from under very all always further other additional sind ist werden wird kann können darf dürfen "
        "möglich hat haben muss müssen nicht die der das des dem den ein eine einen einer einem und zu im am von vom "
        "für auf aus bei mit nach zum zur als sich er sie es wir ihr wenn ",
    )
)
_WORD: Final = re.compile(r"[\w’'-]+")
_OF_VERBS: Final = ("not", "never", "cannot", "nicht", "nie", "niemals", "keinesfalls", "keineswegs")
# Verbs that say nothing without their noun: “does not constitute consent”.
_LIGHT: Final = re.compile(r"constitut|amount|qualif|regard|constru|consider|deem|become|take|make|give|bear")
_PEOPLE: Final = {
    language: [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in table]
    for language, table in {
        "de": [
            r"wir|uns|unser\w*|anbieter\w*|auftragnehmer\w*",
            r"kund(?:e|en|in|innen)|auftraggeber\w*|(?-i:Sie|Ihnen|Ihr\w{0,2})",
        ],
        "en": [r"we|us|our|provider\w*|contractor\w*", r"customers?|clients?|you|your"],
    }.items()
}
_PREPOSITION: Final = re.compile(
    r"\b(?:for|of|to|in|on|by|from|with|under|between|against|at|is|are|was|were|be|been|has|have|may|can|will|shall)\b"
)
# Declined, before a noun. In -en only behind an article or a preposition: „wir löschen Daten“ has a verb there.
_ADVERB: Final = r"[^\W\d_A-ZÄÖÜ]\w*(?:lich|ig|bar|sam|frei|los)"
_DECLINED: Final = r"[^\W\d_A-ZÄÖÜ]\w{3,}e[mrs]?"
_ARTICLES: Final = (
    "der den dem des die das einen einem einer eines unsere unseren unserem unserer unseres Ihre Ihren Ihrem Ihrer "
    "diese diesen diesem dieser dieses alle allen aller in im am bei mit von vom zum zur aus für nach auf ohne innerhalb"
)
_BEFORE_EN: Final = "|".join(rf"(?<=\b{each} )" for each in _ARTICLES.split())
_NOUN_NEXT: Final = r"(?= [A-ZÄÖÜ]\w)"
_DENIED_OF_NOUN: Final = re.compile(rf" (?:{_ADVERB} )?({_DECLINED}){_NOUN_NEXT}")
_DESCRIPTION: Final = re.compile(
    rf"(?:(?<!\w){_ADVERB} |^\w+t )?(?:(?<!\w){_DECLINED}|(?:{_BEFORE_EN})[^\W\d_A-ZÄÖÜ]\w{{3,}}en){_NOUN_NEXT}"
)
_CLAUSE_ENDS: Final = re.compile(r"[,;:–](?=\s)|\.(?=\s|$)")


def is_affirmed(line: str, at: tuple[int, int], language: str, other_line: str, other: str) -> bool:
    """Does the other language say of the same people what is denied at a place of this line?"""
    denial = line[slice(*at)].lower()
    is_plain = denial in (*_OF_VERBS, "no") or denial.startswith("kein") or denial.endswith(("n't", "n’t"))
    if not is_plain or _people(line, language) != _people(other_line, other):
        return False
    ends = [0, *(match.end() for match in _CLAUSE_ENDS.finditer(line)), len(line)]
    start = max(end for end in ends if end <= at[0])
    before, after = line[start : at[0]], line[at[1] : min(end for end in ends if end >= at[1])]
    if language == "de":
        denied = _denied_in_german(before[:1].lower() + before[1:], denial, after)
    else:
        denied = _denied_in_english(denial != "no", after)
    rest = (
        re.sub(rf"\b(?:{'|'.join(map(re.escape, denied))})\b", " ", line, flags=re.IGNORECASE)
        if denied
        else ""
    )
    return any(_is_said(word, language, rest, other_line, other) for word in denied)


def _people(line: str, language: str) -> list[bool]:
    """Is it said of us, of the customer? “We do not answer” is not „Der Dritte antwortet“."""
    return [bool(who.search(line)) for who in _PEOPLE[language]]


def _denied_in_english(is_verb: bool, after: str) -> list[str]:
    """The verb that follows “not”; the noun that follows “no”, and the participle of the sentence: “no claim is made”."""
    noun, participle = (after, "") if is_verb else _parted(after)
    words = [each for each in _WORD.findall(noun) if each.lower() not in _BETWEEN]
    known = [each for each in words if _is_known(each, "en") and not re.fullmatch(r"\w+[^p]ly", each)]
    is_short = is_verb and not (known and _LIGHT.match(known[0]))
    return [*known[: 1 if is_short else 2], *_WORD.findall(participle)]


def _parted(after: str) -> tuple[str, str]:
    participle = re.search(r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(\w+)", after)
    return _PREPOSITION.split(after, maxsplit=1)[0], participle[1] if participle else ""


def _denied_in_german(before: str, denial: str, after: str) -> list[str]:
    """A verb may stand anywhere; a noun only behind „kein“ and „als“, or where no verb is known.

    „nicht genutzte Kontingente“ denies its participle alone; what else describes a noun is never what is denied.
    """
    if denial.lower() == "nicht" and (described := _DENIED_OF_NOUN.match(after)):
        return [described[1]]
    before, after = _without_descriptions(before), _without_descriptions(after)
    following = _WORD.findall(after)
    words = [each for each in (*_WORD.findall(before), *following) if each not in _BETWEEN]
    parted = following[-1] if following and following[-1] in _PREFIXES.split() else ""
    small = [each for each in words if each[0].islower()]
    verbs = [each for each in (*small, *(parted + each for each in small if parted)) if _meanings(each, "de")]
    nouns = [each for each in following if not each[0].islower() and _is_known(each, "de")]
    is_of_verb = verbs and denial.lower() in _OF_VERBS and not after.startswith(" als ")
    return verbs if is_of_verb else [*verbs, *nouns[:1]] or [each for each in words if _is_known(each, "de")]


def _without_descriptions(clause: str) -> str:
    """„Vertraulich gekennzeichnete Unterlagen“ are „Unterlagen“: participles and adjectives before a noun go."""
    return _DESCRIPTION.sub("", clause)


def _is_known(word: str, language: str) -> bool:
    return word[0].isdigit() or len(word) >= 6 or bool(_meanings(word, language))


def _is_said(word: str, language: str, rest: str, other_line: str, other: str) -> bool:
    """By a word of the same meaning that is not said beside, or by one that begins alike: “certified”, „zertifiziert“."""
    meant = _meanings(word, language)
    if any(_count(each, other_line, other) > _count(each, rest, language) for each in meant):
        return True
    is_alike = word[0].isdigit() or len(word) >= 6
    return is_alike and _folded(word) in {_folded(each) for each in _WORD.findall(other_line)}


def _count(meaning: int, line: str, language: str) -> int:
    """How many words of a line have this meaning."""
    return sum(1 for each in _WORD.findall(line) if meaning in _meanings(each, language))


def _folded(word: str) -> str:
    return word.lower().replace("ph", "f").replace("c", "k").replace("z", "k").replace("y", "i")[:5]


def _meanings(said: str, language: str) -> frozenset[int]:
    """Numbers of the meanings that a text may have."""
    text = said.lower()
    if language == "de":
        text = f"{text} {_PARTICIPLE.sub(lambda match: match[1], text)}"
    return frozenset(number for number, pattern in enumerate(_patterns(language)) if pattern.search(text))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """German words may be the end of a longer one: „Datenübermittlung“."""
    rows = [row.split(" = ")[language == "en"].split() for row in _SAME.strip().splitlines()]
    if language == "en":
        return tuple(re.compile(rf"(?<!\w)(?:{'|'.join(row)})") for row in rows)
    return tuple(
        re.compile("|".join(each if len(each) > 5 else rf"(?<!\w)(?:ge)?{each}" for each in row))
        for row in rows
    )
