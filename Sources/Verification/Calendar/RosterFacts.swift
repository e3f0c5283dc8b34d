import Coaching

/// The roster with its ids resolved and its days at hand. People are numbered: leaders first, then peers.
final class RosterFacts {
  let roster: Roster
  let term: TermDays
  let schools: [SchoolDays]
  let people: [PersonDays]
  /// The school of each person.
  let schoolOf: [Int]
  let history: [PairID: PastPair]
  let externalScores: [PairID: Int]
  let apart: Set<PairID>
  private let personNumbers: [String: Int]
  private let schoolNumbers: [String: Int]
  private let travelMinutes: [Int: Int]

  init(_ roster: Roster) {
    self.roster = roster
    let term = TermDays(roster.term)
    self.term = term
    var clocks: [String: ZoneClock] = [:]
    schools = roster.schools.map { school in
      let clock =
        clocks[school.timeZone]
        ?? ZoneClock(name: school.timeZone, first: roster.term.start, last: roster.term.end)
      clocks[school.timeZone] = clock
      return SchoolDays(school, term: roster.term, days: term, clock: clock)
    }
    let numbers = Dictionary(roster.schools.enumerated().map { ($1.id, $0) }) { first, _ in first }
    schoolNumbers = numbers
    let persons = roster.leaders.map(\.person) + roster.peers.map(\.person)
    schoolOf = persons.map { numbers[$0.school] ?? 0 }
    let schools = schools
    people = zip(persons, schoolOf).map { PersonDays(person: $0, school: schools[$1]) }
    personNumbers = Dictionary(persons.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var minutes: [Int: Int] = [:]
    for travel in roster.travel {
      guard let first = numbers[travel.first], let second = numbers[travel.second] else { continue }
      minutes[first * numbers.count + second] = travel.minutes
      minutes[second * numbers.count + first] = travel.minutes
    }
    travelMinutes = minutes
    history = Dictionary(roster.history.map { ($0.pair, $0) }) { first, _ in first }
    externalScores = Dictionary(roster.scores.map { ($0.pair, $0.score) }) { first, _ in first }
    apart = Set(roster.apart)
  }

  func leader(_ id: String) -> Int? {
    personNumbers[id].flatMap { $0 < roster.leaders.count ? $0 : nil }
  }

  func peer(_ id: String) -> Int? {
    personNumbers[id].flatMap { $0 >= roster.leaders.count ? $0 : nil }
  }

  func person(_ id: String) -> Int? { personNumbers[id] }

  func school(_ id: String) -> Int? { schoolNumbers[id] }

  func id(_ person: Int) -> String { people[person].person.id }

  /// The roster's row of a peer, by the number of the person.
  func peerRow(_ person: Int) -> Peer { roster.peers[person - roster.leaders.count] }

  /// Minutes between two schools: 0 to itself, 1,000 where no entry says (SPEC §2).
  func travel(_ first: Int, _ second: Int) -> Int {
    first == second ? 0 : travelMinutes[first * schoolNumbers.count + second] ?? 1000
  }

  func clock(of person: Int) -> ZoneClock { people[person].school.clock }
}
