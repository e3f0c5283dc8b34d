import Coaching

/// Makes a plan of a JSON document and gathers all faults of form (SPEC §6).
struct PlanDecoder {
  /// No value of a plan goes beyond; whole numbers up to it are exact as binary ones.
  static let numbers = -1_000_000_000_000_000...1_000_000_000_000_000
  /// Penalties; nothing earns points in a schedule.
  static let penalties = 0...1_000_000_000_000_000
  /// Cycles, and leaders that a peer lacks, are counted from 1.
  static let counts = 1...1_000_000_000_000_000
  static let scores = 0...1000

  var input: JSONReader
  var contradictions: [PendingFault] = []

  private init(json: JSONDocument) { input = JSONReader(json: json) }

  static func decode(_ json: JSONDocument) throws(FileFaults) -> PlanDocument {
    var decoder = PlanDecoder(json: json)
    let plan = decoder.plan(json.root)
    guard decoder.input.faults.isEmpty, let plan else {
      throw FileFaults(faults: FaultPlaces.locate(decoder.input.faults, in: json))
    }
    return PlanDocument(plan: plan, contradictions: FaultPlaces.locate(decoder.contradictions, in: json))
  }

  private mutating func plan(_ node: Int) -> Plan? {
    guard let fields = input.fields(node, PlanKey.table) else { return nil }
    if let node = input.required(fields, .format), let format = input.string(node), format != PlanFile.format
    {
      input.fail(node, .wrongFormat(expected: PlanFile.format))
    }
    let roster = roster(input.required(fields, .roster))
    let value = input.whole(input.required(fields, .value), Self.numbers)
    let status = input.choice(input.required(fields, .status), SolveStatus.self)
    let pairing = pairing(input.required(fields, .pairing))
    let schedule = schedule(fields[.schedule])
    guard let roster, let value, let status, let pairing else { return nil }
    return Plan(roster: roster, value: value, status: status, pairing: pairing, schedule: schedule)
  }

  private mutating func roster(_ node: Int?) -> RosterReference? {
    guard let node, let fields = input.fields(node, RosterReferenceKey.table) else { return nil }
    let name = input.string(input.required(fields, .name))
    let digest = input.string(input.required(fields, .sha256))
    return RosterReference(name: name ?? "", sha256: digest ?? "")
  }

  /// Bound, gap and status of a block.
  mutating func proof<Key: JSONKey>(_ fields: JSONFields<Key>, _ bound: Key, _ gap: Key, _ status: Key)
    -> Proof?
  {
    let bound = input.decimal(input.required(fields, bound))
    let gap = input.decimal(input.required(fields, gap), from: 0)
    let status = input.choice(input.required(fields, status), SolveStatus.self)
    guard let bound, let gap, let status else { return nil }
    return Proof(bound: bound, gap: gap, status: status)
  }

  mutating func reason(_ node: Int?) -> Reason? {
    guard let node, let fields = input.fields(node, ReasonKey.table) else { return nil }
    let code = input.string(input.required(fields, .code))
    let text = input.string(input.required(fields, .text))
    guard let code, let text else { return nil }
    return Reason(code: code, text: text)
  }
}

extension JSONReader {
  /// A number within the bounds, as near as a binary one comes.
  mutating func decimal(_ node: Int?, from low: Double = -1e18, to high: Double = 1e18) -> Double? {
    guard let node, expect(.number, node) else { return nil }
    guard let value = Double(json.source(node)), low <= value, value <= high else {
      fail(node, .outOfRange(from: Self.written(low), to: Self.written(high)))
      return nil
    }
    return value
  }

  /// A bound in a sentence: "0", "1e18".
  private static func written(_ bound: Double) -> String {
    abs(bound) < 1e15 ? "\(Int(bound))" : "\(bound)".replacing("e+", with: "e")
  }
}
