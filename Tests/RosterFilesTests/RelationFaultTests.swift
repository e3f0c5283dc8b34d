import Foundation
import Testing

@testable import RosterFiles

@Suite("Faults between values (SPEC §2)")
struct RelationFaultTests {
  @Test(
    "Contradictions",
    arguments: [
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
    ])
  func contradictions(_ example: FaultCase) { example.check() }

  @Test(
    "References",
    arguments: [
      FaultCase(
        "a school that is not there", "{\"id\": \"P2\", \"school\": \"lincoln\"}",
        "{\"id\": \"P2\", \"school\": \"lincon\"}", "peers[1].school unknownID", suggests: "lincoln"),
      FaultCase(
        "a wish for nobody", "\"prefers\": [\"P1\"]", "\"prefers\": [\"P11\"]",
        "leaders[0].prefers[0] unknownID", suggests: "P1"),
      FaultCase(
        "a wish for one's own side", "\"prefers\": [\"P1\"]", "\"prefers\": [\"L2\"]",
        "leaders[0].prefers[0] wrongSide"),
      FaultCase(
        "a pair the wrong way round", "[[\"L2\", \"P2\"]]", "[[\"P2\", \"L2\"]]", "apart[0][0] wrongSide",
        "apart[0][1] wrongSide"),
      FaultCase("a pair of three", "[[\"L2\", \"P2\"]]", "[[\"L2\", \"P2\", \"P1\"]]", "apart[0] notPair"),
      FaultCase(
        "history with nobody", "\"leader\": \"L1\", \"peer\": \"P1\"", "\"leader\": \"L9\", \"peer\": \"P1\"",
        "history[0].leader unknownID", suggests: "L1"),
      FaultCase(
        "a score of nobody", "\"leader\": \"L1\", \"peer\": \"P2\"",
        "\"leader\": \"L1\", \"peer\": \"nobody\"", "scores[0].peer unknownID"),
      FaultCase(
        "travel to nowhere", "[\"lincoln\", \"grant\"]", "[\"lincoln\", \"grand\"]",
        "travel[0].between[1] unknownID", suggests: "grant"),
      FaultCase(
        "a period that no table has", "\"period\": \"1\", \"subject\"", "\"period\": \"9\", \"subject\"",
        "leaders[0].lessons[0].period unknownPeriod", suggests: "1"),
      FaultCase(
        "a window's period that no table has", "{\"date\": \"2026-10-02\"}", "{\"period\": \"first\"}",
        "leaders[0].unavailable[1].period unknownPeriod"),
      FaultCase(
        "a label that the school lacks", "[\"Mon\", \"Tue\"]", "[\"Mon\", \"A\"]",
        "leaders[0].lessons[0].days[1] unknownDay"),
      FaultCase(
        "a day of the weekend", "[\"Mon\", \"Tue\"]", "[\"Mon\", \"Sat\"]",
        "leaders[0].lessons[0].days[1] unknownDay"),
      FaultCase(
        "a table of a weekday in a rotating school", "{\"label\": \"B\"}", "{\"label\": \"Mon\"}",
        "schools[1].days[0].label unknownDay"),
      FaultCase(
        "a table of no day", "\"label\": \"Wed\"", "\"label\": \"Wednesday\"",
        "schools[0].days[0].label unknownDay"),
    ])
  func references(_ example: FaultCase) { example.check() }

  @Test(
    "Repetitions",
    arguments: [
      FaultCase(
        "a school twice", "\"id\": \"grant\"", "\"id\": \"lincoln\"", "schools[1].id repeated",
        "travel[0].between[1] unknownID", "leaders[1].school unknownID", "peers[0].school unknownID"),
      FaultCase(
        "a leader and a peer of one id", "\"id\": \"P2\"", "\"id\": \"L2\"", "peers[1].id repeated",
        "apart[0][1] unknownID", "scores[0].peer unknownID", suggests: "L2", "L2"),
      FaultCase(
        "a period twice in a table", "{\"id\": \"2\", \"start\": \"09:10\"",
        "{\"id\": \"1\", \"start\": \"09:10\"", "schools[0].periods[1].id repeated"),
      FaultCase(
        "a label twice in days", "{\"label\": \"B\"}", "{\"label\": \"B\"}, {\"label\": \"B\"}",
        "schools[1].days[1].label repeated"),
      FaultCase(
        "a label twice in a rotation", "[\"A\", \"B\"]", "[\"A\", \"B\", \"A\"]",
        "schools[1].rotation[2] repeated"),
      FaultCase(
        "a label twice in a lesson", "[\"Mon\", \"Tue\"]", "[\"Mon\", \"Tue\", \"Mon\"]",
        "leaders[0].lessons[0].days[2] repeated"),
      FaultCase(
        "two travel entries of two schools", "\"minutes\": 15}",
        "\"minutes\": 15}, {\"between\": [\"grant\", \"lincoln\"], \"minutes\": 9}",
        "travel[1].between repeated"),
      FaultCase(
        "a wish twice", "\"prefers\": [\"P1\"]", "\"prefers\": [\"P1\", \"P1\"]",
        "leaders[0].prefers[1] repeated"),
      FaultCase(
        "a pair twice in apart", "[[\"L2\", \"P2\"]]", "[[\"L2\", \"P2\"], [\"L2\", \"P2\"]]",
        "apart[1] repeated"),
      FaultCase(
        "a pair twice in together", "[[\"L1\", \"P1\"]]", "[[\"L1\", \"P1\"], [\"L1\", \"P1\"]]",
        "together[1] repeated"),
      FaultCase(
        "a pair twice in history", "\"rating\": 4}",
        "\"rating\": 4}, {\"leader\": \"L1\", \"peer\": \"P1\", \"terms\": 1}", "history[1] repeated"),
      FaultCase(
        "a pair twice in scores", "\"score\": 812}",
        "\"score\": 812}, {\"leader\": \"L1\", \"peer\": \"P2\", \"score\": 1}", "scores[1] repeated"),
      FaultCase("an activity twice", "\"id\": \"plc\"", "\"id\": \"cycle\"", "activities[1].id repeated"),
      FaultCase(
        "a step twice", "\"id\": \"observe\"", "\"id\": \"plan\"", "activities[0].steps[1].id repeated"),
      FaultCase(
        "a material twice", "\"materials\": [", "\"materials\": [{\"id\": \"m1\"}, ",
        "materials[1].id repeated"),
      FaultCase(
        "forced pairs beyond leaders", "[[\"L1\", \"P1\"]]", "[[\"L1\", \"P1\"], [\"L2\", \"P1\"]]",
        "together[1] forcedAbove"),
    ])
  func repetitions(_ example: FaultCase) { example.check() }

  @Test("Forced pairs beyond caseload.max")
  func forcedBeyondCaseload() {
    let text = RosterText.with("[[\"L1\", \"P1\"]]", "[[\"L1\", \"P1\"], [\"L1\", \"P2\"]]")
      .replacingOccurrences(of: "\"max\": 2", with: "\"max\": 1")
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
    #expect(error?.faults.map { "\($0.path) \($0.code)" } == ["together[1] forcedAbove"])
  }

  @Test("Allowed: overlapping periods, an activity on each of the 74 program days, 24:00 as an end")
  func allowed() throws {
    // 16 weeks from 31 Aug to 18 Dec are 80 days, less 7 Sep and 23 to 27 Nov.
    let text = RosterText.with("\"times\": 4", "\"times\": 74")
      .replacingOccurrences(
        of: "\"start\": \"09:10\", \"end\": \"10:00\"", with: "\"start\": \"09:00\", \"end\": \"10:00\"")
    let roster = try RosterFile.decode(Array(text.utf8)).roster
    #expect(roster.activities[0].times == 74)
  }
}
