import Coaching

/// Where each person's page is.
struct ReportLinks: Sendable {
  /// Where the pages are.
  enum Place: Sendable, Hashable {
    /// In the same file.
    case here
    /// Each leader's in a file of its own in that folder, with those of their peers.
    case folder(String)
    /// Nowhere.
    case nowhere
  }

  typealias Fields = ReportTemplates.Fields

  let index: RosterIndex
  let place: Place
  /// The leader in whose file a peer's page is: their first one.
  private let host: [String: String]

  /// Links to the pages of that part's people.
  init(_ part: PlanPart, place: Place) {
    index = part.index
    self.place = place
    host = Dictionary(part.pairs.map { ($0.id.peer, $0.id.leader) }, uniquingKeysWith: { first, _ in first })
  }

  /// Name and link of a person, for the template "link".
  func fields(_ id: String) -> Fields {
    let href = href(id)
    return ["name": index.name(ofPerson: id), "hasLink": href != nil, "href": href ?? ""]
  }

  /// Name and link of a person as markup: what the template "link" makes of `fields`.
  func markup(_ id: String) -> Markup {
    let name = index.name(ofPerson: id)
    guard let href = href(id) else { return "<bdi class=\"name\">\(name)</bdi>" }
    return "<a class=\"name\" href=\"\(href)\"><bdi>\(name)</bdi></a>"
  }

  private func href(_ id: String) -> String? {
    guard let anchor = anchor(id) else { return nil }
    switch place {
    case .nowhere: return nil
    case .here: return "#\(anchor)"
    case .folder(let folder): return file(of: id).map { "\(folder)/\($0)#\(anchor)" }
    }
  }

  /// "leader-12", "peer-7": by the place in the roster, so that no id of the roster gets into an address.
  func anchor(_ id: String) -> String? {
    if let number = index.leaderNumber(id) { return "leader-\(number + 1)" }
    return index.peerNumber(id).map { "peer-\($0 + 1)" }
  }

  /// The file of a person's page in the folder.
  func file(of id: String) -> String? {
    if let number = index.leaderNumber(id) { return "leader-\(number + 1).html" }
    guard index.peerNumber(id) != nil else { return nil }
    return host[id].flatMap { file(of: $0) } ?? "waiting.html"
  }
}
