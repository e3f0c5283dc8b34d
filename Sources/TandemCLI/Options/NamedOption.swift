import Reports
import RosterFiles

/// Looks up whom or what the text of an option means, and says what else it may mean.
struct NamedOption {
  /// What an option names.
  enum Kind: String {
    case leader, peer, school
    case person = "leader or peer"
  }

  let index: RosterIndex

  /// The id that a text means; nil without a text.
  /// - Throws: `Failure` 64 where it means nobody, or more than one.
  func id(_ text: String?, _ kind: Kind) throws(Failure) -> String? {
    guard let text else { return nil }
    if let id = id(of: text, kind) { return id }
    for other in [Kind.leader, .peer] where id(of: text, other) != nil && kind != .school {
      throw Failure(.wrongUsage, Messages.otherSide(text, is: other.rawValue, wanted: kind.rawValue))
    }
    throw Failure(
      .wrongUsage, Messages.nobody(kind.rawValue, text, nearest: NearestName.of(text, in: names(kind))))
  }

  private func id(of text: String, _ kind: Kind) -> String? {
    let search = NameSearch(index)
    return switch kind {
    case .leader: search.leader(text)
    case .peer: search.peer(text)
    case .person: search.person(text)
    case .school: search.school(text)
    }
  }

  /// Ids first, then names.
  private func names(_ kind: Kind) -> [String] {
    let roster = index.roster
    let leaders = kind == .leader || kind == .person ? roster.leaders.map(\.person) : []
    let peers = kind == .peer || kind == .person ? roster.peers.map(\.person) : []
    let schools = kind == .school ? roster.schools : []
    let people = leaders + peers
    return people.map(\.id) + schools.map(\.id) + people.map(\.name) + schools.map(\.name)
  }
}
