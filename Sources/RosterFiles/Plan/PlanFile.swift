import Coaching

/// A plan as it was read.
public struct PlanDocument: Sendable {
  public var plan: Plan
  /// Places at which the file contradicts itself, though it can be read: ids of sessions that are not
  /// activity/leader/peer/cycle/step. They are for a verifier to report.
  public var contradictions: [Fault]

  /// A plan with what contradicts itself in its file.
  public init(plan: Plan, contradictions: [Fault] = []) {
    self.plan = plan
    self.contradictions = contradictions
  }
}

/// Reads and writes plans, `tandem-plan/1` (SPEC §6).
public enum PlanFile {
  /// The value of the key `format`.
  public static let format = "tandem-plan/1"

  /// The plan at a path. Throws `InputError`: where there is no file, or with all faults of it.
  public static func read(_ path: String) throws(InputError) -> PlanDocument {
    let bytes = try FileBytes.read(path)
    do { return try decode(bytes) } catch { throw .faults(path: path, error.faults) }
  }

  /// The plan of a file's bytes. Throws all its faults of form; whether the plan keeps the rules is not asked here.
  public static func decode(_ bytes: [UInt8]) throws(FileFaults) -> PlanDocument {
    let json: JSONDocument
    do { json = try JSONParser.parse(bytes) } catch {
      throw FileFaults(faults: [FaultPlaces.locate(error, in: bytes)])
    }
    return try PlanDecoder.decode(json)
  }

  /// Writes a plan to a path, whole or not at all. Throws `OutputError`.
  public static func write(_ plan: Plan, to path: String) throws(OutputError) {
    try WholeFile.write(encode(plan), to: path)
  }
}
