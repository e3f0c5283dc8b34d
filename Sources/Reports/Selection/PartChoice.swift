/// Which part of a plan is wanted; what is nil does not narrow it. Several together must all hold.
public struct PartChoice: Sendable, Hashable {
  public var audience: Audience
  /// Id of a leader or peer.
  public var person: String?
  /// Id of a school.
  public var school: String?
  /// Id of a leader: the whole core group.
  public var leader: String?

  /// A part for that audience.
  public init(
    audience: Audience = .coordinator, person: String? = nil, school: String? = nil, leader: String? = nil
  ) {
    self.audience = audience
    self.person = person
    self.school = school
    self.leader = leader
  }

  /// The whole plan, for its coordinator.
  public static let everything = PartChoice()

  /// Whether nothing narrows the plan, whoever reads it.
  public var isEverything: Bool { person == nil && school == nil && leader == nil }

  /// Why a choice cannot be met.
  public enum Fault: Error, Hashable, Sendable {
    case unknownPerson(String)
    case unknownSchool(String)
    case unknownLeader(String)
    /// The audience `leader` needs to know which leader, the audience `peer` which peer.
    case audienceNeedsPerson(Audience)
  }

  /// Throws where an id is not in the roster, or the audience needs one that is not given.
  public func check(against index: RosterIndex) throws(Fault) {
    if let person, index.person(person) == nil { throw .unknownPerson(person) }
    if let school, index.school(school) == nil { throw .unknownSchool(school) }
    if let leader, index.leader(leader) == nil { throw .unknownLeader(leader) }
    switch audience {
    case .coordinator, .principal: break
    case .leader:
      guard leader ?? person.flatMap({ index.leader($0)?.id }) != nil else {
        throw .audienceNeedsPerson(.leader)
      }
    case .peer:
      guard person.flatMap({ index.peer($0) }) != nil else { throw .audienceNeedsPerson(.peer) }
    }
  }
}
