import Testing

@testable import RosterFiles

extension FaultCases {
  /// Repetitions.
  static let repetitions: [FaultCase] = [
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
  ]
}
