#!/usr/bin/env python3
"""Reads iCalendar files with PyPI's icalendar, a parser that shares nothing with Tandem, and says what it saw.

usage: check-calendar.py FILE...
Prints one JSON object: for each file its events, their times as instants. Ends with 1, and says why, where a file
breaks a rule of RFC 5545 that the parser lets pass: lines over 75 octets, line ends, cut characters, zones without a
component, a component that disagrees with the time-zone database, uids that are not unique, properties missing.
"""
import datetime
import json
import sys
import zoneinfo

import icalendar


def physical_lines(data):
    assert data.endswith(b"\r\n"), "the last line has no end"
    lines = data.split(b"\r\n")[:-1]
    for line in lines:
        assert len(line) <= 75, f"{len(line)} octets in a line: {line!r}"
        assert b"\r" not in line and b"\n" not in line, f"a bare line end: {line!r}"
        line.decode("utf-8")
    return lines


def check_zones(calendar, events):
    components = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    for event in events:
        for name in ("DTSTART", "DTEND"):
            identifier = event[name].params.get("TZID")
            assert identifier in components, f"no VTIMEZONE for {identifier}"
            moment = event.decoded(name)
            clock = moment.replace(tzinfo=None)
            known = clock.replace(tzinfo=zoneinfo.ZoneInfo(identifier)).utcoffset()
            own = clock.replace(tzinfo=components[identifier].to_tz(lookup_tzid=False)).utcoffset()
            assert own == known, f"{identifier} at {clock}: {own} by the file, {known} by the database"
    used = {event[name].params.get("TZID") for event in events for name in ("DTSTART", "DTEND")}
    assert used == set(components), f"components {set(components)}, used {used}"


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    physical_lines(data)
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    events = list(calendar.walk("VEVENT"))
    for event in events:
        assert not event.errors, event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY"):
            assert name in event, f"an event without {name}"
        assert event.decoded("DTSTAMP").utcoffset() == datetime.timedelta(0), "DTSTAMP is not in UTC"
    uids = [str(event["UID"]) for event in events]
    assert len(uids) == len(set(uids)), "a uid occurs twice"
    check_zones(calendar, events)
    return {"name": str(calendar["NAME"]), "events": [describe(event) for event in events]}


def describe(event):
    def instant(name):
        return event.decoded(name).astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

    return {
        "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]),
        "start": instant("DTSTART"), "end": instant("DTEND"), "stamp": instant("DTSTAMP"),
        "summary": str(event["SUMMARY"]), "location": str(event["LOCATION"]),
        "description": str(event["DESCRIPTION"]),
    }


def main(paths):
    files = []
    for path in paths:
        try:
            files.append(read(path))
        except (AssertionError, ValueError, KeyError) as fault:
            print(f"{path}: {fault}", file=sys.stderr)
            return 1
    json.dump(files, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
