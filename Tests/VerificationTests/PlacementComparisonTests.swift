import Coaching
import Testing

@testable import Verification

/// Two readings of SPEC §5, written apart from each other, place the sessions of pairs alike on random rosters: starts,
/// ends, covers and observed lessons.
@Suite struct PlacementComparisonTests {
  private struct Place: Hashable, CustomStringConvertible {
    var start: Int
    var end: Int
    var covers: Set<String>
    var observed: String?

    var description: String { "\(start)–\(end) \(covers.sorted()) \(observed ?? "")" }
  }

  @Test(arguments: 0..<30) func oneZone(_ seed: Int) { compare(seed, [Oak.zone]) }

  @Test(arguments: 0..<20) func severalZones(_ seed: Int) {
    compare(seed, ["America/New_York", "America/St_Johns", "America/Phoenix", "America/Halifax"])
  }

  private func compare(_ seed: Int, _ zones: [String]) {
    var random = RandomRoster(seed: UInt64(seed), zones: zones)
    let roster = random.next()
    let facts = RosterFacts(roster)
    let finder = CandidateFinder(roster)
    for leader in roster.leaders.indices {
      for peer in roster.peers.indices {
        let pair = PairFacts(facts, leader: leader, peer: roster.leaders.count + peer)
        guard let mode = pair.mode else { continue }
        let places = finder.pairPlaces(leader: leader, peer: peer, mode: mode)
        for step in roster.activities.filter({ $0.per == .pair }).flatMap(\.steps) {
          compare(pair, step, places, "seed \(seed), \(pair.id), \(step)")
        }
      }
    }
  }

  private func compare(_ pair: PairFacts, _ step: Step, _ places: PairPlaces, _ text: String) {
    let facts = pair.facts
    let setting = StepSetting(
      facts, step: step, leader: pair.leader, pairPeer: pair.peer, mode: places.mode)
    for date in facts.term.programDays {
      guard let index = places.places.availability.calendar.index(of: date) else { continue }
      let theirs = places.placements(of: step, date: index, usual: nil).map { placement in
        Place(
          start: Int(placement.span.start), end: Int(placement.span.end),
          covers: Set(placement.covers.map { "\($0.person) \($0.span.start) \($0.span.end)" }),
          observed: placement.observed.map { "\($0.span.start) \($0.span.end)" })
      }
      let own = StepPlacements(facts: facts, setting: setting, covering: step.cover).placements(on: date)
      let ours = own.map { placement in
        Place(
          start: setting.clock.reading(at: placement.span.start).minute,
          end: setting.clock.reading(at: placement.span.start).minute + placement.span.minutes,
          covers: Set(
            placement.covered.map {
              "\($0.teacher) \($0.range.start.minutes) \($0.range.end.minutes)"
            }),
          observed: placement.observed.map { "\($0.range.start.minutes) \($0.range.end.minutes)" })
      }
      #expect(Set(theirs) == Set(ours), "\(text), \(date)")
    }
  }
}
