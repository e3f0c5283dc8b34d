/// What a column of a natural model decides, in the ids of the roster: a row of the list beside a model.
struct ModelColumn: Codable, Sendable {
  /// Name of the column in the model.
  var name: String
  var kind: Kind
  var leader: String?
  var peer: String?
  var activity: String?
  /// From 1.
  var cycle: Int?
  var step: String?
  /// Monday is 0; for a time of the week.
  var weekday: Int?
  /// For a session: program day, from 0.
  var day: Int?
  /// Minutes since midnight on the clock of the place.
  var start: Int?
  var end: Int?
  /// Points that the column brings: negative where it costs.
  var worth: Double
  /// Whether the roster forces the pair.
  var forced: Bool?
  /// How many of a leader's possible peers can attend a group time.
  var canAttend: Int?

  /// What is decided.
  enum Kind: String, Codable, Sendable {
    /// A pair and its meeting time.
    case pair
    case groupTime
    /// Peers that a leader lacks to `caseload.min`.
    case shortfall
    /// Leaders that a peer lacks.
    case unserved
    /// A peer of the group who can't attend: of the group time, or of a session.
    case absence
    /// A step of a cycle at a place and time.
    case session
    /// A peer who takes part in a group session.
    case attendance
    /// A cycle that is missing.
    case missing
    /// A lesson that a substitute takes.
    case cover
    /// A step of a cycle that lies on a day or before.
    case reached
  }
}
