import Testing

@testable import RosterFiles

extension FaultCases {
  /// Faults of numbers.
  static let numbers: [FaultCase] = [
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
  ]
}
