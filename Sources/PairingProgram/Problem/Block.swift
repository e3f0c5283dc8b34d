/// A few leaders of a component with the peers that they may share out among themselves while all others stand.
struct Block {
  /// The problem of those leaders alone.
  private(set) var problem: PairingProblem
  /// For each of its pairs the pair of the whole component.
  private(set) var wholePairs: [Int32] = []
  /// For each of its peers the peer of the whole component.
  private(set) var wholePeers: [Int] = []
  private var pairOfWhole: [Int32: Int32] = [:]
  private let leaders: [Int]

  /// The block of those leaders (ascending) within a pairing that stands.
  init(_ leaders: [Int], of whole: PairingProblem, standing: StandingColumns) {
    self.leaders = leaders
    problem = whole
    problem.leaders = []
    problem.pairs = []
    problem.peers = []
    problem.startBits = []
    problem.codes = []
    problem.constant = 0
    let inside = Set(leaders)
    var numbers: [Int32: Int32] = [:]
    for leader in leaders {
      var part = whole.leaders[leader]
      let first = problem.pairs.count
      part.firstWord = problem.startBits.count
      part.firstCode = problem.codes.count
      for pair in whole.leaders[leader].pairs {
        let peer = Int(whole.pairs[pair].peer)
        let outside = standing.holders(ofPeer: peer).filter { !inside.contains($0) }
        let wanted = whole.peers[peer].wanted - outside.count
        // A peer who meets somebody outside is left to those who hold them: their times would have to be kept apart.
        let fits = outside.isEmpty || !whole.timed
        let own = standing.columns[leader].pairs.contains(Int32(pair))
        guard wanted > 0, fits || own else { continue }
        add(pair: pair, peer: peer, wanted: wanted, of: whole, numbers: &numbers)
        if !fits { keepStart(of: pair, column: standing.columns[leader], in: whole) }
        copy(pair, of: whole)
      }
      part.pairs = first..<problem.pairs.count
      problem.leaders.append(part)
    }
  }

  private mutating func add(
    pair: Int, peer: Int, wanted: Int, of whole: PairingProblem, numbers: inout [Int32: Int32]
  ) {
    var part = whole.pairs[pair]
    if numbers[part.peer] == nil {
      numbers[part.peer] = Int32(problem.peers.count)
      var person = whole.peers[peer]
      person.wanted = wanted
      person.pairs = []
      problem.peers.append(person)
      wholePeers.append(peer)
    }
    part.peer = numbers[part.peer]!
    part.leader = Int32(problem.leaders.count)
    problem.peers[Int(part.peer)].pairs.append(problem.pairs.count)
    pairOfWhole[Int32(pair)] = Int32(problem.pairs.count)
    wholePairs.append(Int32(pair))
    problem.pairs.append(part)
  }

  /// A pair whose peer meets somebody outside stays as it is: it is required, at its start alone.
  private mutating func keepStart(of pair: Int, column: Column, in whole: PairingProblem) {
    problem.pairs[problem.pairs.count - 1].mark = .required
    let place = column.pairs.firstIndex(of: Int32(pair))!
    fixedStarts[Int32(problem.pairs.count - 1)] = Int(column.starts[place])
  }

  /// Starts that pairs of the block must keep.
  private(set) var fixedStarts: [Int32: Int] = [:]

  private mutating func copy(_ pair: Int, of whole: PairingProblem) {
    let leader = whole.leaders[Int(whole.pairs[pair].leader)]
    let bits = whole.bits(ofPair: pair, level: 0)
    problem.startBits += whole.startBits[bits..<(bits + whole.levelCosts.count * leader.words)]
    let codes = whole.codeIndex(pair: pair, group: 0)
    problem.codes += whole.codes[codes..<(codes + leader.groupCount)]
    guard let start = fixedStarts[Int32(problem.pairs.count - 1)] else { return }
    let length = whole.levelCosts.count * leader.words
    let first = problem.startBits.count - length
    for word in 0..<length {
      let keep: UInt64 = word % leader.words == start / 64 ? 1 << UInt64(start % 64) : 0
      problem.startBits[first + word] &= keep
    }
    let level = whole.level(pair: pair, start: start)
    for group in 0..<leader.groupCount {
      let place = problem.codes.count - leader.groupCount + group
      guard problem.codes[place] != PairingProblem.noTime else { continue }
      problem.codes[place] =
        leader.groupBlocks[group].contains(start)
        ? PairingProblem.noTime : PairingProblem.code(problem.codes[place], level: level)
    }
  }

  /// The block's part of a standing pairing.
  func part(of standing: StandingColumns) -> ComponentPairing {
    let columns = leaders.indices.map { number -> Column in
      var column = standing.columns[leaders[number]]
      column.leader = Int32(number)
      column.pairs = column.pairs.map { pairOfWhole[$0]! }
      return column
    }
    return ComponentPairing(columns, in: problem)
  }

  /// A pairing of the block in the whole's numbers.
  func whole(_ pairing: ComponentPairing) -> [Column] {
    pairing.columns.map { column in
      var column = column
      column.leader = Int32(leaders[Int(column.leader)])
      column.pairs = column.pairs.map { wholePairs[Int($0)] }
      return column
    }
  }
}
