/// Finds whom or what a user means: by id, else by a name that only one has, else by the beginning of such a name; capitals count for nothing.
public struct NameSearch: Sendable {
  private let index: RosterIndex

  /// A search in that roster.
  public init(_ index: RosterIndex) { self.index = index }

  /// The ids of the leaders that the text may mean; one where it is clear.
  public func leaders(_ text: String) -> [String] {
    index.leader(text) != nil ? [text] : meant(index.roster.leaders.map { ($0.id, $0.person.name) }, text)
  }

  /// The ids of the peers that the text may mean.
  public func peers(_ text: String) -> [String] {
    index.peer(text) != nil ? [text] : meant(index.roster.peers.map { ($0.id, $0.person.name) }, text)
  }

  /// The ids of the people that the text may mean.
  public func people(_ text: String) -> [String] {
    let people = index.roster.leaders.map(\.person) + index.roster.peers.map(\.person)
    return index.person(text) != nil ? [text] : meant(people.map { ($0.id, $0.name) }, text)
  }

  /// The ids of the schools that the text may mean.
  public func schools(_ text: String) -> [String] {
    index.school(text) != nil ? [text] : meant(index.roster.schools.map { ($0.id, $0.name) }, text)
  }

  private func meant(_ named: [(id: String, name: String)], _ text: String) -> [String] {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    let tests: [((id: String, name: String)) -> Bool] = [
      { $0.id.lowercased() == wanted }, { $0.name.lowercased() == wanted },
      { $0.name.lowercased().hasPrefix(wanted + " ") },
    ]
    for test in tests {
      let found = named.filter(test)
      if !found.isEmpty { return found.map(\.id) }
    }
    return []
  }
}
