import Testing

@testable import RosterFiles

extension FaultCases {
  /// References.
  static let references: [FaultCase] = [
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
  ]
}
