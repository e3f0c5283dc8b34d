import Testing

@testable import RosterFiles

extension FaultCases {
  /// Contradictions.
  static let contradictions: [FaultCase] = [
    FaultCase(
      "a term that ends before it starts", "\"end\": \"2026-12-18\"", "\"end\": \"2026-08-01\"",
      "term notBefore"),
    FaultCase(
      "a term of 50 years", "\"end\": \"2026-12-18\"", "\"end\": \"2076-08-31\"", "term termTooLong"),
    FaultCase(
      "a term in another age", "\"start\": \"2026-08-31\"", "\"start\": \"0026-08-31\"",
      "term.start outOfRange"),
    FaultCase(
      "a workday that ends as it starts", "{\"start\": \"08:00\", \"end\": \"15:30\"}",
      "{\"start\": \"08:00\", \"end\": \"08:00\"}", "schools[1].workday notBefore"),
    FaultCase(
      "a period that ends before it starts", "\"start\": \"09:10\", \"end\": \"10:00\"",
      "\"start\": \"10:10\", \"end\": \"10:00\"", "schools[0].periods[1] notBefore"),
    FaultCase(
      "a lesson at 24:00", "\"start\": \"09:00\", \"end\": \"24:00\"",
      "\"start\": \"24:00\", \"end\": \"24:00\"", "leaders[1].lessons[0] notBefore"),
    FaultCase(
      "a window that ends before it starts", "\"start\": \"14:30\", \"end\": \"16:00\"",
      "\"start\": \"16:30\", \"end\": \"16:00\"", "leaders[0].unavailable[0] notBefore"),
    FaultCase(
      "a span of dates the wrong way round", "\"from\": \"2026-11-23\"", "\"from\": \"2026-11-28\"",
      "term.noSchool[1] notBefore"),
    FaultCase(
      "a span without dates", "{\"from\": \"2026-11-23\", \"to\": \"2026-11-27\"}", "{}",
      "term.noSchool[1] noDates"),
    FaultCase(
      "a window's dates the wrong way round", "{\"date\": \"2026-10-02\"}",
      "{\"from\": \"2026-10-02\", \"to\": \"2026-10-01\"}", "leaders[0].unavailable[1] notBefore"),
    FaultCase(
      "a date and a span", "{\"date\": \"2026-10-02\"}",
      "{\"date\": \"2026-10-02\", \"to\": \"2026-10-03\"}", "leaders[0].unavailable[1] dateAndSpan"),
    FaultCase(
      "a lesson with a period and times", "\"period\": \"1\", \"subject\"",
      "\"period\": \"1\", \"start\": \"08:00\", \"end\": \"09:00\", \"subject\"",
      "leaders[0].lessons[0] bothTimes"),
    FaultCase(
      "a window with a period and a time", "{\"date\": \"2026-10-02\"}",
      "{\"period\": \"1\", \"end\": \"09:00\"}", "leaders[0].unavailable[1] bothTimes"),
    FaultCase(
      "a lesson without a time", "\"period\": \"1\", \"subject\"", "\"subject\"",
      "leaders[0].lessons[0] noTime"),
    FaultCase(
      "a lesson with half a time", "\"start\": \"09:00\", \"end\": \"24:00\"", "\"start\": \"09:00\"",
      "leaders[1].lessons[0] halfTime"),
    FaultCase(
      "a window with half a time", "\"start\": \"14:30\", \"end\": \"16:00\"", "\"end\": \"16:00\"",
      "leaders[0].unavailable[0] halfTime"),
    FaultCase(
      "a goal with both topics", "{\"practice\": \"inquiry\"}",
      "{\"practice\": \"inquiry\", \"standard\": \"A.B.C\"}", "peers[0].goals[1] bothTopics"),
    FaultCase(
      "a goal without a topic", "{\"practice\": \"inquiry\"}", "{\"weight\": 2}",
      "peers[0].goals[1] noTopic"),
    FaultCase(
      "caseload min above max", "{\"min\": 1, \"max\": 2}", "{\"min\": 3, \"max\": 2}",
      "leaders[0].caseload aboveMaximum"),
    FaultCase(
      "caseload min above the usual max", "{\"min\": 1, \"max\": 2}", "{\"min\": 7}",
      "leaders[0].caseload aboveMaximum"),
    FaultCase(
      "after.min above max", "{\"min\": 1, \"max\": 5}", "{\"min\": 6, \"max\": 5}",
      "activities[0].steps[1].after aboveMaximum"),
    FaultCase(
      "after.min above the usual max", "{\"min\": 1, \"max\": 5}", "{\"min\": 11}",
      "activities[0].steps[1].after aboveMaximum"),
    FaultCase(
      "travel of a school to itself", "[\"lincoln\", \"grant\"]", "[\"grant\", \"grant\"]",
      "travel[0].between travelToItself"),
    FaultCase(
      "travel between three schools", "[\"lincoln\", \"grant\"]", "[\"grant\"]", "travel[0].between notPair"
    ),
    FaultCase(
      "a pair together and apart", "[[\"L2\", \"P2\"]]", "[[\"L1\", \"P1\"]]", "together[0] apartToo"),
    FaultCase(
      "a weekday as a label of a rotation", "[\"A\", \"B\"]", "[\"A\", \"B\", \"Mon\"]",
      "schools[1].rotation[2] weekdayInRotation"),
    FaultCase(
      "times above the number of program days", "\"times\": 4", "\"times\": 75",
      "activities[0].times timesAboveDays"),
    FaultCase(
      "a group step of a pair", "\"kind\": \"meeting\"", "\"kind\": \"group\"",
      "activities[0].steps[0].kind stepOfOtherActivity"),
    FaultCase(
      "a meeting of a group", "\"kind\": \"group\"", "\"kind\": \"meeting\"",
      "activities[1].steps[0].kind stepOfOtherActivity"),
    FaultCase(
      "an observation of a group", "\"kind\": \"group\"", "\"kind\": \"observation\"",
      "activities[1].steps[0].kind stepOfOtherActivity"),
    FaultCase(
      "no schools", "\"schools\": [", "\"schools\": [], \"x-schools\": [", "schools emptyList",
      "travel[0].between[0] unknownID", "travel[0].between[1] unknownID", "leaders[0].school unknownID",
      "leaders[1].school unknownID", "peers[0].school unknownID", "peers[1].school unknownID"),
  ]
}
