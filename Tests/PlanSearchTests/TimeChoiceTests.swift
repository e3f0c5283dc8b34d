import Coaching
import PairingProgram
import Testing

@testable import PlanSearch

/// Usual times for a leader's new pairs.
@Suite struct TimeChoiceTests {
  private let request: PairingRequest
  /// Busy's pairs.
  private let pairs: [Int]

  init() {
    let roster = WeekRoster.busyAndSpare(peers: 2)
    request = PairingRequest(roster: roster, candidates: CandidateFinder(roster).find(threads: 1))
    pairs = Array(request.candidates.pairsOfLeader[0])
  }

  /// The first time costs nothing, any other 10 for one pair and 20 for the other: who would pay more gets it.
  private func choice() -> TimeChoice {
    var dear = request
    dear.timeCosts = request.candidates.pairs.indices.map { pair in
      request.candidates.meetingTimes(ofPair: pair).indices.map { $0 == 0 ? 0 : pair == pairs[0] ? 10 : 20 }
    }
    return TimeChoice(dear)
  }

  @Test func theDearestGetsTheTimeThatBothWant() throws {
    let first = try #require(request.candidates.meetingTimes(ofPair: pairs[0]).first?.at)
    let found = try #require(
      choice().times(for: pairs, ofLeader: 0, beside: [], group: nil) { _, _ in false })
    let time = Dictionary(uniqueKeysWithValues: found.map { ($0.pair, $0.time) })
    #expect(time[pairs[1]] == first)
    let other = try #require(time[pairs[0]] ?? nil)
    // An hour each: the other begins an hour later on the same day, or on another.
    #expect(other.weekday != first.weekday || other.minute >= first.minute + 60)
  }

  /// What stands beside, the group time and the peers' other meetings are kept free.
  @Test func takenTimesAreLeftAlone() throws {
    let times = request.candidates.meetingTimes(ofPair: pairs[0]).map(\.at)
    let kept = [PairingChoice(pair: pairs[1], time: times[0])]
    let beside = try #require(
      choice().times(for: [pairs[0]], ofLeader: 0, beside: kept, group: nil) { _, _ in false })
    #expect(
      beside[0].time.map { $0.weekday != times[0].weekday || $0.minute >= times[0].minute + 60 } == true)
    let untaken = try #require(
      choice().times(for: [pairs[0]], ofLeader: 0, beside: [], group: nil) { _, time in time.weekday < 4 })
    #expect(untaken[0].time?.weekday == 4)
    #expect(choice().times(for: [pairs[0]], ofLeader: 0, beside: [], group: nil) { _, _ in true } == nil)
  }
}
