import Testing

@testable import RosterFiles

extension FaultCases {
  /// Faults of keys.
  static let keys: [FaultCase] = [
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
  ]
}
