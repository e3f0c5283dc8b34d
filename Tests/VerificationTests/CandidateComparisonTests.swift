import Coaching
import Testing

@testable import Verification

/// Two readings of SPEC §3, written apart from each other, agree on random rosters.
@Suite struct CandidateComparisonTests {
  @Test(arguments: 0..<40) func oneZone(_ seed: Int) { compare(seed, [Oak.zone]) }

  /// Newfoundland is half an hour off, and the clocks of Phoenix do not change with the others in November.
  @Test(arguments: 0..<25) func severalZones(_ seed: Int) {
    compare(seed, ["America/New_York", "America/St_Johns", "America/Phoenix", "America/Halifax"])
  }

  private func compare(_ seed: Int, _ zones: [String]) {
    var random = RandomRoster(seed: UInt64(seed), zones: zones)
    let roster = random.next()
    let facts = RosterFacts(roster)
    let candidates = CandidateFinder(roster).find(threads: 1)
    var found: [PairID: Int] = [:]
    for (index, pair) in candidates.pairs.enumerated() {
      found[PairID(leader: roster.leaders[Int(pair.leader)].id, peer: roster.peers[Int(pair.peer)].id)] =
        index
    }
    for leader in roster.leaders.indices {
      for peer in roster.peers.indices {
        let pair = PairFacts(facts, leader: leader, peer: roster.leaders.count + peer)
        let index = found[pair.id]
        #expect(pair.isEligible() == (index != nil), "seed \(seed), \(pair.id)")
        if let index { compare(pair, candidates, index, "seed \(seed), \(pair.id)") }
      }
      let times = facts.groupTimes(of: leader).map(\.weekStart)
      let hasPeers = !candidates.pairsOfLeader[leader].isEmpty
      if hasPeers { #expect(candidates.groupTimes[leader] == times, "seed \(seed), leader \(leader)") }
    }
  }

  private func compare(_ pair: PairFacts, _ candidates: Candidates, _ index: Int, _ place: String) {
    let candidate = candidates.pairs[index]
    #expect(Int(candidate.score) == PairScore(pair).score, "\(place)")
    #expect(candidate.mode == pair.mode, "\(place)")
    let impossible = pair.facts.roster.activities.filter { $0.per == .pair }.flatMap {
      PossibleCycles(pair: pair, activity: $0).reckon()
    }.filter { !$0 }.count
    #expect(Int(candidate.impossibleCycles) == impossible, "\(place)")
    let expected = pair.meetingTimes().map { MeetingStart(at: $0.weekStart, avoiding: pair.avoiding($0)) }
    #expect(candidates.meetingTimes(ofPair: index) == expected, "\(place)")
    for (number, time) in pair.facts.groupTimes(of: pair.leader).enumerated() {
      let able = pair.facts.canAttend(
        pair, weekday: time.weekday, start: time.start.minutes, minutes: time.minutes)
      #expect(candidates.canAttend(pair: index, groupTime: number) == able, "\(place), \(time)")
    }
  }
}

extension WeeklyTime {
  fileprivate var weekStart: WeekStart {
    WeekStart(weekday: UInt8(weekday.rawValue), minute: Int32(start.minutes))
  }
}
