import Coaching

/// The pairs of a plan in a terminal.
public struct PairTable: Sendable {
  /// Widest line, in columns.
  public var width: Int
  private let index: RosterIndex
  private let style: TerminalStyle

  /// A table for plans of that roster.
  public init(_ index: RosterIndex, width: Int = 80, style: TerminalStyle = .plain) {
    self.index = index
    self.width = width
    self.style = style
  }

  /// A row for each pair, in the order given; "no group" marks a peer who cannot attend the group time.
  public func text(_ pairs: [Pair], groups: [Group]) -> String {
    guard !pairs.isEmpty else { return "No pair matches.\n" }
    let groups = Dictionary(groups.map { ($0.leader, $0) }, uniquingKeysWith: { first, _ in first })
    var table = TextTable(columns: [
      TextTable.Column("Leader", minimum: 10), TextTable.Column("Peer", minimum: 10),
      TextTable.Column("Score", alignment: .right), TextTable.Column("Meets"), TextTable.Column("Mode"),
      TextTable.Column("Group"),
    ])
    var previous: String?
    for pair in pairs {
      table.rows.append([
        pair.id.leader == previous ? "" : index.name(ofPerson: pair.id.leader),
        index.name(ofPerson: pair.id.peer),
        String(pair.score), pair.meetingTime.map(TimeWords.weekly) ?? "–", TimeWords.mode(pair.mode),
        group(groups[pair.id.leader], peer: pair.id.peer),
      ])
      previous = pair.id.leader
    }
    return table.lines(width: width, style: style).joined(separator: "\n") + "\n"
  }

  private func group(_ group: Group?, peer: String) -> String {
    guard let group else { return "–" }
    return group.cannotAttend.contains(peer) ? "no group" : "\(group.time.weekday.label) \(group.time.start)"
  }
}
