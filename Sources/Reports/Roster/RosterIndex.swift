import Coaching

/// A roster's people and schools by id, for everything that shows a plan.
///
/// A plan may name ids that its roster no longer has (it was made for an older one): those show as the bare id.
public struct RosterIndex: Sendable {
  public let roster: Roster
  private let leaderIndex: [String: Int]
  private let peerIndex: [String: Int]
  private let schoolIndex: [String: Int]
  private let activityIndex: [String: Int]
  private let materialIndex: [String: Int]

  /// An index of that roster; of two entries with one id the first counts.
  public init(_ roster: Roster) {
    self.roster = roster
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    leaderIndex = index(roster.leaders.map(\.id))
    peerIndex = index(roster.peers.map(\.id))
    schoolIndex = index(roster.schools.map(\.id))
    activityIndex = index(roster.activities.map(\.id))
    materialIndex = index(roster.materials.map(\.id))
  }

  /// The leader of that id.
  public func leader(_ id: String) -> Leader? { leaderIndex[id].map { roster.leaders[$0] } }

  /// The place of a leader in the roster, from 0.
  public func leaderNumber(_ id: String) -> Int? { leaderIndex[id] }

  /// The place of a peer in the roster, from 0.
  public func peerNumber(_ id: String) -> Int? { peerIndex[id] }

  /// The place of a school in the roster, from 0.
  public func schoolNumber(_ id: String) -> Int? { schoolIndex[id] }

  /// The peer of that id.
  public func peer(_ id: String) -> Peer? { peerIndex[id].map { roster.peers[$0] } }

  /// The leader or peer of that id.
  public func person(_ id: String) -> Person? { leader(id)?.person ?? peer(id)?.person }

  /// The school of that id.
  public func school(_ id: String) -> School? { schoolIndex[id].map { roster.schools[$0] } }

  /// The activity of that id.
  public func activity(_ id: String) -> Activity? { activityIndex[id].map { roster.activities[$0] } }

  /// The material of that id.
  public func material(_ id: String) -> Material? { materialIndex[id].map { roster.materials[$0] } }

  /// The name to show for a person: their name, else the id.
  public func name(ofPerson id: String) -> String { person(id)?.displayName ?? id }

  /// The name to show for a school: its name, else the id.
  public func name(ofSchool id: String) -> String {
    guard let name = school(id)?.name, !name.isEmpty else { return id }
    return name
  }

  /// The name to show for the place of a session.
  public func place(of session: Session) -> String {
    session.school.map(name(ofSchool:)) ?? "virtual"
  }
}
