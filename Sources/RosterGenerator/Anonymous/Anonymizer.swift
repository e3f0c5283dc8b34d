import Coaching

/// Takes the people out of a roster and leaves the problem in, so that it can be shown to others.
///
/// Ids and names of people, schools, organizations and materials, e-mail addresses, links and the program's name are replaced,
/// each the same way everywhere. All that shapes a plan stays, the order of lists and of ids included, so its plan has the same value.
public struct Anonymizer {
  private let people: Pseudonyms
  private let schools: Pseudonyms
  private let organizations: Pseudonyms
  private let materials: Pseudonyms

  private init(_ roster: Roster) {
    people = Pseudonyms("u", for: roster.leaders.map(\.id) + roster.peers.map(\.id))
    schools = Pseudonyms("s", for: roster.schools.map(\.id))
    organizations = Pseudonyms("o", for: roster.schools.compactMap(\.organization))
    materials = Pseudonyms("m", for: roster.materials.map(\.id))
  }

  /// The roster without its people.
  public static func anonymous(_ roster: Roster) -> Roster {
    let anonymizer = Anonymizer(roster)
    var result = roster
    if !roster.program.name.isEmpty { result.program.name = "Program" }
    result.schools = roster.schools.map(anonymizer.school)
    result.travel = roster.travel.map {
      Travel(anonymizer.schools.id($0.first), anonymizer.schools.id($0.second), minutes: $0.minutes)
    }
    for index in result.leaders.indices {
      result.leaders[index].person = anonymizer.person(roster.leaders[index].person, role: "Leader")
    }
    for index in result.peers.indices {
      result.peers[index].person = anonymizer.person(roster.peers[index].person, role: "Peer")
    }
    result.together = roster.together.map(anonymizer.pair)
    result.apart = roster.apart.map(anonymizer.pair)
    for index in result.history.indices {
      result.history[index].pair = anonymizer.pair(roster.history[index].pair)
    }
    for index in result.scores.indices {
      result.scores[index].pair = anonymizer.pair(roster.scores[index].pair)
    }
    result.materials = roster.materials.map(anonymizer.material)
    return result
  }

  private func person(_ person: Person, role: String) -> Person {
    var result = person
    result.id = people.id(person.id)
    if !person.name.isEmpty { result.name = "\(role) \(people.number(person.id))" }
    if person.email != nil { result.email = "\(result.id)@example.org" }
    result.school = schools.id(person.school)
    result.prefers = person.prefers.map(people.id)
    return result
  }

  private func school(_ school: School) -> School {
    var result = school
    result.id = schools.id(school.id)
    if !school.name.isEmpty { result.name = "School \(schools.number(school.id))" }
    result.organization = school.organization.map(organizations.id)
    return result
  }

  private func pair(_ pair: PairID) -> PairID {
    PairID(leader: people.id(pair.leader), peer: people.id(pair.peer))
  }

  private func material(_ material: Material) -> Material {
    var result = material
    result.id = materials.id(material.id)
    if !material.title.isEmpty { result.title = "Material \(materials.number(material.id))" }
    if material.url != nil { result.url = "https://example.org/\(result.id)" }
    return result
  }
}
