import IntegerProgram

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

enum RandomPrograms {
  /// 1 to 7 integer variables within -3…4, up to 5 rows of every sort, small whole coefficients; about a third has no
  /// solution.
  static func tiny(seed: UInt64) -> MixedIntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = MixedIntegerProgram(Bool.random(using: &random) ? .minimize : .maximize)
    program.objectiveConstant = Double(Int.random(in: -3...3, using: &random))
    let isHalved = Int.random(in: 0..<4, using: &random) == 0
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      let cost = Double(Int.random(in: -9...9, using: &random)) * (isHalved ? 0.5 : 1)
      let lower = Double(Int.random(in: -3...1, using: &random))
      let upper = lower + Double(Int.random(in: 0...3, using: &random)) + (isHalved ? 0.5 : 0)
      _ = program.addVariable(objective: cost, in: .between(lower, upper), .integer)
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) { addRow(to: &program, &random) }
    return program
  }

  private static func addRow(to program: inout MixedIntegerProgram, _ random: inout SeededGenerator) {
    let terms = program.variables.compactMap { variable -> (Variable, Double)? in
      guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
      return (variable, Double(Int.random(in: -5...5, using: &random)))
    }
    let side = Double(Int.random(in: -8...12, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: program.addRow(.exactly(side), terms)
    case 1: program.addRow(.between(side - 4, side), terms)
    case 2...4: program.addRow(.atLeast(side - 6), terms)
    default: program.addRow(.atMost(side), terms)
    }
  }

  /// Set packing: `rows` things, `columns` bundles of 3 to 5 with scattered worths; hard enough for a tree of many nodes.
  static func packing(rows: Int, columns: Int, seed: UInt64) -> MixedIntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = MixedIntegerProgram(.maximize)
    let things = (0..<rows).map { _ in program.addRow(.atMost(2), []) }
    for _ in 0..<columns {
      let bundle = things.shuffled(using: &random).prefix(Int.random(in: 3...5, using: &random))
      let worth = Double(bundle.count * 100 + Int.random(in: 0...99, using: &random))
      let variable = program.addBinary(objective: worth)
      for row in bundle.sorted() {
        program.add(Double(Int.random(in: 1...2, using: &random)), of: variable, to: row)
      }
    }
    return program
  }
}
