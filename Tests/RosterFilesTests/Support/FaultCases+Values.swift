import Testing

@testable import RosterFiles

extension FaultCases {
  /// Faults of values.
  static let values: [FaultCase] = [
    FaultCase(
      "a number for a text", "\"id\": \"P2\"", "\"id\": 2", "peers[1].id wrongKind",
      "apart[0][1] unknownID", "scores[0].peer unknownID", suggests: "P1", "P1"),
    FaultCase(
      "a grade as a number", "\"grades\": [\"6\", \"7\"]", "\"grades\": [6, \"7\"]",
      "leaders[0].grades[0] wrongKind"),
    FaultCase(
      "null is no value", "\"organization\": \"rv\"", "\"organization\": null",
      "schools[0].organization wrongKind"),
    FaultCase("a text for a list", "[\"math\"]", "\"math\"", "leaders[0].subjects wrongKind"),
    FaultCase("a grade above 12", "\"7\"]", "\"13\"]", "leaders[0].grades[1] notGrade"),
    FaultCase(
      "a grade of a lesson", "\"grade\": \"7\"", "\"grade\": \"07\"", "leaders[0].lessons[0].grade notGrade"
    ),
    FaultCase(
      "an id with /", "\"id\": \"P2\"", "\"id\": \"P/2\"", "peers[1].id badID", "apart[0][1] unknownID",
      "scores[0].peer unknownID", suggests: "P/2", "P/2"),
    FaultCase("an id *", "\"id\": \"m1\"", "\"id\": \"*\"", "materials[0].id badID"),
    FaultCase("an empty id", "\"id\": \"m1\"", "\"id\": \"\"", "materials[0].id badID"),
    FaultCase("no date", "\"2026-09-07\"", "\"2026-02-30\"", "term.noSchool[0] notDate"),
    FaultCase(
      "no clock time", "\"start\": \"07:45\"", "\"start\": \"7:45\"",
      "schools[0].workday.start notClockTime"),
    FaultCase("24:01", "\"24:00\"", "\"24:01\"", "leaders[1].lessons[0].end notClockTime"),
    FaultCase(
      "an unknown zone", "America/Denver", "America/Denvr", "schools[1].timeZone unknownTimeZone",
      suggests: "America/Denver"),
    FaultCase("an abbreviation is no zone", "America/Denver", "PST", "schools[1].timeZone unknownTimeZone"),
    FaultCase("an offset is no zone", "America/Denver", "GMT+7", "schools[1].timeZone unknownTimeZone"),
    FaultCase(
      "an unknown mode", "\"priority\": 2", "\"modes\": [\"inperson\"]", "peers[0].modes[0] notOneOf",
      suggests: "inPerson"),
    FaultCase(
      "an unknown objective", "\"objective\": \"points\"", "\"objective\": \"point\"", "objective notOneOf",
      suggests: "points"),
    FaultCase(
      "an unknown kind of step", "\"kind\": \"meeting\"", "\"kind\": \"talk\"",
      "activities[0].steps[0].kind notOneOf"),
  ]
}
