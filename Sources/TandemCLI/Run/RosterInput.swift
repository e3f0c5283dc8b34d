import Coaching
import RosterFiles

/// A roster that is right, with the search for pairs prepared.
struct RosterInput: Sendable {
  let path: String
  let document: RosterDocument
  let finder: CandidateFinder

  var roster: Roster { document.roster }
  var reference: RosterReference {
    RosterReference(name: roster.program.name, sha256: document.sha256)
  }

  /// Reads the roster at a path.
  /// - Parameters:
  ///   - fair: whether "fair" replaces the roster's objective.
  ///   - tell: is given the faults before they are thrown.
  /// - Throws: `InputError` where it can't be read; `Failure` 65 with all faults of the file, forced pairs that can't be among them.
  init(path: String, fair: Bool = false, tell: (FaultList) throws -> Void = { _ in }) throws {
    var document: RosterDocument
    let bytes = try FileBytes.read(path)
    do { document = try RosterFile.decode(bytes) } catch {
      let impossible = ForcedPairs.faults(beside: error)
      try tell(FaultList(error.faults, impossible))
      throw Failure(
        .wrongInput,
        Messages.faults(
          of: path, error.faults.map(\.description) + impossible.map { "\($0.path): \($0.text)" }))
    }
    if fair { document.roster.objective = .fair }
    self.path = path
    self.document = document
    finder = CandidateFinder(document.roster)
    let impossible = ForcedPairs.faults(finder)
    guard impossible.isEmpty else {
      try tell(FaultList([], impossible))
      throw Failure(.wrongInput, Messages.faults(of: path, impossible.map { "\($0.path): \($0.text)" }))
    }
  }
}
