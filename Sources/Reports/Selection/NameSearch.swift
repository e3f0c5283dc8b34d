/// Finds whom or what a user means: by id, else by a name that only one has.
public struct NameSearch: Sendable {
  private let index: RosterIndex

  /// A search in that roster.
  public init(_ index: RosterIndex) { self.index = index }

  /// The id of the leader that the text means; nil where there is none, or more than one.
  public func leader(_ text: String) -> String? {
    if index.leader(text) != nil { return text }
    return only(index.roster.leaders.map { ($0.id, $0.person.name) }, text)
  }

  /// The id of the peer that the text means.
  public func peer(_ text: String) -> String? {
    if index.peer(text) != nil { return text }
    return only(index.roster.peers.map { ($0.id, $0.person.name) }, text)
  }

  /// The id of the person that the text means.
  public func person(_ text: String) -> String? {
    if index.person(text) != nil { return text }
    let people = index.roster.leaders.map(\.person) + index.roster.peers.map(\.person)
    return only(people.map { ($0.id, $0.name) }, text)
  }

  /// The id of the school that the text means.
  public func school(_ text: String) -> String? {
    if index.school(text) != nil { return text }
    return only(index.roster.schools.map { ($0.id, $0.name) }, text)
  }

  private func only(_ named: [(id: String, name: String)], _ text: String) -> String? {
    let wanted = text.lowercased()
    let matches = named.filter { $0.name.lowercased() == wanted }
    return matches.count == 1 ? matches[0].id : nil
  }
}
