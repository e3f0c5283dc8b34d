import CGLPKShims
import IntegerProgram
import Testing

/// GLPK's `abort()` must come back as an error, on one thread and on many, and harm no solve before, after or beside it.
struct FaultTests {
  @Test(arguments: Misuse.allCases) func faultsComeBackWithTheirText(misuse: Misuse) throws {
    for _ in 0..<8 {
      let (ending, text) = misuse.provoke()
      #expect(ending == TANDEM_FAULT)
      #expect(text.contains(misuse.words), "\(text)")
      #expect(try GLPKSolver().solve(GLPKSolverTests.knapsack()).solution?.objective == 10)
    }
  }

  /// Eight threads, each of which alternates faults and good solves.
  @Test func threadsFaultAndSolveSideBySide() throws {
    let expected = try (0..<UInt64(40)).map { try ExhaustiveSolver().solve(RandomPrograms.tiny(seed: $0)) }
    let wrong = try SolverThreads.map(Array(0..<8), threads: 8) { _, thread in
      var wrong: [String] = []
      for round in 0..<40 {
        if (round + thread) % 3 == 0 {
          let misuse = Misuse.allCases[(round + thread) % Misuse.allCases.count]
          let (ending, text) = misuse.provoke()
          if ending != TANDEM_FAULT || !text.contains(misuse.words) { wrong.append("\(misuse): \(text)") }
        }
        let found = try GLPKSolver().solve(RandomPrograms.tiny(seed: UInt64(round)))
        let gap = (found.solution?.objective ?? 0) - (expected[round].solution?.objective ?? 0)
        if abs(gap) > 1e-6 { wrong.append("thread \(thread), program \(round): \(found)") }
      }
      return wrong
    }
    #expect(wrong.flatMap { $0 } == [])
  }

  /// The pool of Swift's tasks: solves move between its threads, and none may hold what another made.
  @Test func tasksFaultAndSolveSideBySide() async throws {
    let results = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<16 {
        group.addTask {
          var allRight = true
          for round in 0..<20 {
            if (task + round) % 5 == 0 {
              allRight = allRight && Misuse.columnOutOfRange.provoke().ending == TANDEM_FAULT
            }
            let objective = try? GLPKSolver().solve(GLPKSolverTests.knapsack()).solution?.objective
            allRight = allRight && objective == 10
            await Task.yield()
          }
          return allRight
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 16))
  }

  /// A fault of a single solve kills the session of its thread, which is rebuilt without a word.
  @Test func masterOutlivesTheFaultOfAnotherSolve() throws {
    let master = try Masters.cuttingStock()
    let before = try #require(try master.solveLinear().optimum)
    #expect(Misuse.duplicateColumn.provoke().ending == TANDEM_FAULT)
    var batch = ColumnBatch()
    batch.append(objective: 1, [(Row(0), 2), (Row(1), 1)])
    try master.addColumns(batch)
    let after = try #require(try master.solveLinear().optimum)
    #expect(before > after)
    #expect(abs(after - 2) < 1e-9)
  }

  /// A session that runs out of memory says so, and works again when there is less to do.
  @Test func masterNamesItsOwnFault() throws {
    let master = RestrictedMaster(.maximize, memoryLimit: 1)
    try master.addRows(Array(repeating: .atMost(1), count: 50))
    var batch = ColumnBatch()
    for _ in 0..<1_000 { batch.append(objective: 1, in: .nonNegative, rows: (0..<50).map(Row.init)) }
    try master.addColumns(batch)
    let error = #expect(throws: SolverError.self) { try master.solveLinear() }
    guard case .fault(let text) = error else {
      Issue.record("1 MB held 50,000 coefficients")
      return
    }
    #expect(text.contains(Misuse.memoryLimit.words))
    try master.removeColumns(Array(10..<1_000))
    #expect(try master.solveLinear().optimum == 1)
    #expect(try GLPKSolver().solve(GLPKSolverTests.knapsack()).solution?.objective == 10)
  }

  /// GLPK would corrupt memory; the trap says what is wrong instead.
  @Test func masterTrapsOnAnotherThread() async {
    await #expect(processExitsWith: .failure) {
      nonisolated(unsafe) let master = try Masters.cuttingStock()
      _ = try SolverThreads.run { try master.solveLinear() }
    }
  }

  @Test func sessionsOfAnotherThreadAreRefused() throws {
    nonisolated(unsafe) var session: OpaquePointer?
    #expect(tandem_master_create(false, 0, &session) == TANDEM_DONE)
    let endings = try SolverThreads.run {
      [tandem_master_read(session, nil, nil, nil, nil, nil), tandem_master_delete(session)]
    }
    #expect(endings == [Int32(TANDEM_WRONG_THREAD), Int32(TANDEM_WRONG_THREAD)])
    #expect(tandem_master_delete(session) == TANDEM_DONE)
  }
}
