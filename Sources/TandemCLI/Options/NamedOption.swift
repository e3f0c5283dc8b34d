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
    let found = ids(of: text, kind)
    if found.count == 1 { return found[0] }
    if found.count > 1 { throw Failure(.wrongUsage, Messages.several(kind.rawValue, text, found)) }
    for other in [Kind.leader, .peer] where ids(of: text, other).count == 1 && kind != .school {
      throw Failure(.wrongUsage, Messages.otherSide(text, is: other.rawValue, wanted: kind.rawValue))
    }
    throw Failure(
      .wrongUsage, Messages.nobody(kind.rawValue, text, nearest: NearestName.of(text, in: names(kind))))
  }

  private func ids(of text: String, _ kind: Kind) -> [String] {
    let search = NameSearch(index)
    return switch kind {
    case .leader: search.leaders(text)
    case .peer: search.peers(text)
    case .person: search.people(text)
    case .school: search.schools(text)
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
