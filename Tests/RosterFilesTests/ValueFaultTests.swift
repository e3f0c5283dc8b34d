import Testing

@testable import RosterFiles

@Suite("Faults of keys and single values (SPEC §2)")
struct ValueFaultTests {
  @Test(
    "Faults of keys",
    arguments: [
      FaultCase(
        "unknown key of a person", "\"priority\": 2", "\"priorty\": 2", "peers[0].priorty unknownKey",
        suggests: "priority"),
      FaultCase(
        "unknown key of the roster", "\"scores\": [{", "\"score\": [{", "score unknownKey", suggests: "scores"
      ),
      FaultCase(
        "a peer has no caseload", "\"priority\": 2", "\"caseload\": {\"max\": 2}",
        "peers[0].caseload unknownKey"),
      FaultCase(
        "a leader has no goals", "\"prefers\": [\"P1\"]", "\"goals\": []", "leaders[0].goals unknownKey"),
      FaultCase(
        "a lesson has no date", "\"period\": \"1\", \"subject\"",
        "\"period\": \"1\", \"date\": \"2026-10-02\", \"subject\"", "leaders[0].lessons[0].date unknownKey"),
      FaultCase(
        "the same key twice", "\"rooms\": 2", "\"rooms\": 2, \"rooms\": 3", "schools[0].rooms repeatedKey"),
      FaultCase(
        "the same key twice, once escaped", "\"rooms\": 2", "\"rooms\": 2, \"r\\u006foms\": 3",
        "schools[0].rooms repeatedKey"),
      FaultCase("no format", "\"format\": \"tandem-roster/1\",", "", "format missingKey"),
      FaultCase("another format", "tandem-roster/1", "tandem-roster/2", "format wrongFormat"),
      FaultCase(
        "no zone of the program", "\"timeZone\": \"America/Los_Angeles\", ", "", "program.timeZone missingKey"
      ),
      FaultCase("no start of the term", "\"start\": \"2026-08-31\", ", "", "term.start missingKey"),
      FaultCase("no end of the term", "\"end\": \"2026-12-18\", ", "", "term.end missingKey"),
      FaultCase(
        "no workday", ", \"workday\": {\"start\": \"08:00\", \"end\": \"15:30\"}", "",
        "schools[1].workday missingKey"),
      FaultCase(
        "no end of a workday", "{\"start\": \"08:00\", \"end\": \"15:30\"}", "{\"start\": \"08:00\"}",
        "schools[1].workday.end missingKey"),
      FaultCase(
        "no id", "{\"id\": \"P2\", \"school\": \"lincoln\"}", "{\"school\": \"lincoln\"}",
        "peers[1].id missingKey", "apart[0][1] unknownID", "scores[0].peer unknownID", suggests: "P1", "P1"),
      FaultCase(
        "no school", "{\"id\": \"P2\", \"school\": \"lincoln\"}", "{\"id\": \"P2\"}",
        "peers[1].school missingKey"),
      FaultCase(
        "no start of a period", "\"id\": \"2\", \"start\": \"09:10\"", "\"id\": \"2\"",
        "schools[0].periods[1].start missingKey"),
      FaultCase("no label", "{\"label\": \"B\"}", "{}", "schools[1].days[0].label missingKey"),
      FaultCase("no minutes of travel", ", \"minutes\": 15}", "}", "travel[0].minutes missingKey"),
      FaultCase(
        "no ends of travel", "\"between\": [\"lincoln\", \"grant\"], ", "", "travel[0].between missingKey"),
      FaultCase("no terms", "\"terms\": 2, ", "", "history[0].terms missingKey"),
      FaultCase("no score", ", \"score\": 812", "", "scores[0].score missingKey"),
      FaultCase("no per", "\"per\": \"pair\", ", "", "activities[0].per missingKey"),
      FaultCase("no times", "\"times\": 4, ", "", "activities[0].times missingKey"),
      FaultCase(
        "no steps", ", \"steps\": [{\"id\": \"meet\", \"kind\": \"group\", \"minutes\": 60}]", "",
        "activities[1].steps missingKey"),
      FaultCase(
        "no kind", "\"id\": \"plan\", \"kind\": \"meeting\"", "\"id\": \"plan\"",
        "activities[0].steps[0].kind missingKey"),
      FaultCase(
        "no minutes of a step", "\"kind\": \"meeting\", \"minutes\": 30", "\"kind\": \"meeting\"",
        "activities[0].steps[0].minutes missingKey"),
      FaultCase(
        "an empty list of steps is an absent one",
        "[{\"id\": \"meet\", \"kind\": \"group\", \"minutes\": 60}]", "[]", "activities[1].steps emptyList"),
    ])
  func keys(_ example: FaultCase) { example.check() }

  @Test(
    "Faults of values",
    arguments: [
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
    ])
  func values(_ example: FaultCase) { example.check() }

  @Test(
    "Faults of numbers",
    arguments: [
      FaultCase("priority 0", "\"priority\": 2", "\"priority\": 0", "peers[0].priority outOfRange"),
      FaultCase("priority 11", "\"priority\": 2", "\"priority\": 11", "peers[0].priority outOfRange"),
      FaultCase("half a priority", "\"priority\": 2", "\"priority\": 2.5", "peers[0].priority notWhole"),
      FaultCase("rating 0.5", "\"rating\": 4", "\"rating\": 0.5", "history[0].rating outOfRange"),
      FaultCase("rating 6", "\"rating\": 4", "\"rating\": 6", "history[0].rating outOfRange"),
      FaultCase("terms below 0", "\"terms\": 2", "\"terms\": -1", "history[0].terms outOfRange"),
      FaultCase("score 1001", "\"score\": 812", "\"score\": 1001", "scores[0].score outOfRange"),
      FaultCase("score below 0", "\"score\": 812", "\"score\": -1", "scores[0].score outOfRange"),
      FaultCase("share above 1", "0.6", "1.01", "eligibility.regularShare outOfRange"),
      FaultCase("share below 0", "0.6", "-0.1", "eligibility.regularShare outOfRange"),
      FaultCase("quorum above 1", "\"quorum\": 0.5", "\"quorum\": 2", "activities[1].quorum outOfRange"),
      FaultCase("quorum below 0", "\"quorum\": 0.5", "\"quorum\": -0.5", "activities[1].quorum outOfRange"),
      FaultCase("weight of a goal 0", "\"weight\": 3", "\"weight\": 0", "peers[0].goals[0].weight notAbove"),
      FaultCase("weight below 0", "\"unserved\": 2000", "\"unserved\": -1", "weights.unserved outOfRange"),
      FaultCase("weight not whole", "\"unserved\": 2000", "\"unserved\": 0.5", "weights.unserved notWhole"),
      FaultCase(
        "unknown weight", "\"unserved\": 2000", "\"unservd\": 1", "weights.unservd unknownKey",
        suggests: "unserved"),
      FaultCase(
        "a huge exponent", "\"rooms\": 2", "\"rooms\": 1e999999999999999999999", "schools[0].rooms outOfRange"
      ),
      FaultCase(
        "a tiny exponent", "0.6", "1e-999999999999999999999", "eligibility.regularShare tooManyDigits"),
      FaultCase(
        "a number of 40 digits", "\"rooms\": 2", "\"rooms\": 1234567890123456789012345678901234567890",
        "schools[0].rooms outOfRange"),
      FaultCase("below 0 rooms", "\"rooms\": 2", "\"rooms\": -1", "schools[0].rooms outOfRange"),
      FaultCase("startEvery 0", "\"startEvery\": 15", "\"startEvery\": 0", "program.startEvery outOfRange"),
      FaultCase(
        "a step of 0 minutes", "\"minutes\": 60", "\"minutes\": 0",
        "activities[1].steps[0].minutes outOfRange"),
      FaultCase(
        "a step of more than a day", "\"minutes\": 60", "\"minutes\": 1441",
        "activities[1].steps[0].minutes outOfRange"),
      FaultCase("an activity of 0 times", "\"times\": 3", "\"times\": 0", "activities[1].times outOfRange"),
    ])
  func numbers(_ example: FaultCase) { example.check() }

  @Test(
    "Whole numbers may be written with a point or an exponent", arguments: ["2.0", "2e0", "0.2e1", "20E-1"])
  func wholeNumbers(_ text: String) throws {
    let roster = try RosterFile.decode(Array(RosterText.with("\"rooms\": 2", "\"rooms\": \(text)").utf8))
      .roster
    #expect(roster.schools[0].rooms == 2)
  }
}
