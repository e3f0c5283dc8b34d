import Coaching
import Testing

@testable import RosterGenerator

struct RosterGeneratorTests {
  @Test func equalOptionsGiveEqualRosters() {
    let options = GeneratorOptions(preset: .district)
    #expect(RosterGenerator.roster(options) == RosterGenerator.roster(options))
  }

  @Test func anotherSeedGivesAnotherRoster() {
    var options = GeneratorOptions(preset: .small)
    let first = RosterGenerator.roster(options)
    options.seed = 2
    #expect(RosterGenerator.roster(options) != first)
  }

  @Test(arguments: GeneratorOptions.Preset.allCases)
  func sizesAreThoseAskedFor(preset: GeneratorOptions.Preset) {
    let options = GeneratorOptions(preset: preset)
    let roster = RosterGenerator.roster(options)
    #expect(roster.leaders.count == options.leaders)
    #expect(roster.peers.count == options.peers)
    #expect(roster.schools.count == options.schools)
    #expect(Set(roster.schools.map(\.organization)).count == options.organizations)
    #expect(Set(roster.leaders.map(\.id) + roster.peers.map(\.id)).count == options.leaders + options.peers)
  }

  /// A change of one trait leaves the people as they are, so that two rosters can be compared.
  @Test func peopleStayWhereOnlyRoomsAndCoverChange() {
    var options = GeneratorOptions(preset: .district)
    let usual = RosterGenerator.roster(options)
    options.cover = false
    options.rooms = false
    options.groups = false
    let bare = RosterGenerator.roster(options)
    #expect(bare.leaders == usual.leaders)
    #expect(bare.peers == usual.peers)
    #expect(bare.schools.allSatisfy { $0.rooms == nil && $0.substitutesPerDay == 0 })
    #expect(bare.activities.map(\.id) == ["cycle"])
  }

  @Test func traitsShow() {
    var options = GeneratorOptions(preset: .survey)
    options.rotation = true
    options.zones = 3
    options.travel = false
    options.weeks = 8
    let roster = RosterGenerator.roster(options)
    #expect(roster.schools.contains { $0.rotation == ["A", "B"] })
    #expect(Set(roster.schools.map(\.timeZone)).count == 3)
    #expect(roster.travel.isEmpty)
    #expect(roster.term.end.dayNumber - roster.term.start.dayNumber == 8 * 7 - 3)
  }

  /// A forced pair that can't be would be an error of the roster (SPEC §3).
  @Test(arguments: [1, 2] as [UInt64], [false, true])
  func forcedPairsAreEligible(seed: UInt64, rotation: Bool) {
    var options = GeneratorOptions(leaders: 38, peers: 90, organizations: 2, schools: 4)
    options.seed = seed
    options.rotation = rotation
    options.cover = !rotation
    options.tightness = rotation ? .tight : .usual
    let roster = RosterGenerator.roster(options)
    let candidates = CandidateFinder(roster).find()
    #expect(candidates.pairs.count { $0.forced } == roster.together.count)
  }

  @Test func mostPeersHaveSomebodyToWorkWith() {
    let roster = RosterGenerator.roster(GeneratorOptions(preset: .small))
    let candidates = CandidateFinder(roster).find()
    #expect(Set(candidates.pairs.map(\.peer)).count >= 28)
    #expect(Set(candidates.pairs.map(\.leader)).count == 6)
  }
}
