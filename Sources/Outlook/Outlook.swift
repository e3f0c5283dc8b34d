import Coaching

/// Looks ahead: what a roster's numbers promise, without solving anything (`tandem check`).
public struct Outlook: Sendable {
  let roster: Roster
  let finder: CandidateFinder
  let candidates: Candidates
  /// For each peer how many leaders could take them.
  let leadersOfPeer: [Int]

  /// The outlook of a roster whose candidates are known.
  public init(_ finder: CandidateFinder, candidates: Candidates) {
    roster = finder.roster
    self.finder = finder
    self.candidates = candidates
    var counts = [Int](repeating: 0, count: finder.roster.peers.count)
    for pair in candidates.pairs { counts[Int(pair.peer)] += 1 }
    leadersOfPeer = counts
  }

  /// Every finding, those that matter most first, else in the order of the checks.
  public func findings() -> [Finding] {
    let checks: [() -> [Finding]] = [
      activitiesThatDoNotFit, limitsBelowSessions, caseloadsBelowDemand, peersWithoutLeader,
      leadersWithoutPeers,
      coverBelowNeed, roomsBelowNeed, scarceTime, wantedLeaders, goalsWithoutLeader,
      duplicatePeople, lessonsThatLookWrong, windowsOutsideTheTerm, schoolTimesThatLookWrong,
    ]
    let all = checks.flatMap { $0() }
    return Finding.Severity.allCases.flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  /// "Ana Ruiz (L1)", or the id where there is no name.
  func name(_ person: Person) -> String {
    person.name.isEmpty ? person.id : "\(person.name) (\(person.id))"
  }

  /// Names in a row: the first few, then how many more.
  func names(_ people: [Person], most: Int = 5) -> String {
    let shown = people.prefix(most).map(name).joined(separator: ", ")
    return people.count > most ? "\(shown) and \(people.count - most) more" : shown
  }
}
