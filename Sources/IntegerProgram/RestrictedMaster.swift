import CGLPKShims

/// A linear program that takes new columns and is solved again from its last basis: the master of column generation.
///
/// It belongs to the thread that creates it: every use from another one, the last release included, is a trap, since
/// GLPK would abort or corrupt memory. So it must not live across an `await`; create, use and drop it inside one
/// synchronous call, such as the body given to `SolverThreads.map`.
///
/// Rows and columns are kept here too. After a fault of GLPK the session is rebuilt from them and the call is made once
/// more; only a second fault is thrown, and the next call starts afresh again.
public final class RestrictedMaster {
  public let direction: MixedIntegerProgram.Direction
  public internal(set) var rowBounds: [Bounds] = []
  /// All columns, in the order of their places.
  public internal(set) var columns = ColumnBatch()

  /// The last linear solution, by column. Empty before the first.
  public internal(set) var values: [Double] = []
  /// By column: the objective's coefficient less the duals' price of the column.
  public internal(set) var reducedCosts: [Double] = []
  /// By row: what one more unit of its bound is worth to the objective.
  public internal(set) var duals: [Double] = []
  /// By row: 1 where its slack is basic, so that the basis outlives the row's removal.
  public internal(set) var basicRows: [UInt8] = []
  /// By row: the sum of the row.
  public internal(set) var rowValues: [Double] = []

  /// Faults of GLPK survived so far.
  public internal(set) var faultCount = 0
  /// GLPK's text of the last of them.
  public internal(set) var lastFault: String?
  /// Simplex iterations of all linear solves.
  public internal(set) var iterationCount = 0

  let memoryLimit: Int
  private let thread: UInt64
  /// Nil until the first solve, and after a fault until the next.
  private(set) var session: OpaquePointer?

  /// - Parameter memoryLimit: MB of GLPK's memory on this thread; nil: no limit.
  public init(_ direction: MixedIntegerProgram.Direction, memoryLimit: Int? = nil) {
    self.direction = direction
    self.memoryLimit = memoryLimit ?? 0
    thread = tandem_thread()
  }

  deinit {
    checkThread()
    drop()
  }

  public var rowCount: Int { rowBounds.count }
  public var columnCount: Int { columns.count }

  func checkThread() {
    precondition(
      tandem_thread() == thread,
      "A RestrictedMaster is used from another thread than the one that created it.")
  }

  /// Tells a change to the session, if there is one; otherwise the next solve builds it with the change.
  func apply(_ call: (OpaquePointer) -> Int32) {
    checkThread()
    guard let session else { return }
    let ending = Int(call(session))
    if ending == TANDEM_FAULT { noteFault() }
    if ending != TANDEM_DONE { drop() }
  }

  private func noteFault() {
    faultCount += 1
    lastFault = String(cString: tandem_fault_text())
  }

  /// Makes a call that needs a session; after a fault once more with a new one.
  func perform(_ call: (OpaquePointer) -> Int32) throws(SolverError) {
    checkThread()
    for attempt in 0..<2 {
      let session = try liveSession()
      let ending = Int(call(session))
      if ending == TANDEM_DONE { return }
      if ending == TANDEM_FAULT { noteFault() }
      drop()
      if attempt == 1 { throw .fault(String(cString: tandem_fault_text())) }
    }
  }

  private func drop() {
    guard let session else { return }
    _ = tandem_master_delete(session)
    self.session = nil
  }

  private func liveSession() throws(SolverError) -> OpaquePointer {
    if let session { return session }
    var fresh: OpaquePointer?
    let creation = Int(tandem_master_create(direction == .maximize, Int32(clamping: memoryLimit), &fresh))
    if creation == TANDEM_NO_MEMORY { throw .outOfMemory }
    guard creation == TANDEM_DONE, let fresh else { throw .fault(String(cString: tandem_fault_text())) }
    session = fresh
    let rows = addRowsToSession(fresh, rowBounds)
    let ending = rows == TANDEM_DONE ? addColumnsToSession(fresh, columns) : rows
    guard ending == TANDEM_DONE else {
      drop()
      throw .fault(String(cString: tandem_fault_text()))
    }
    return fresh
  }

  func addRowsToSession(_ session: OpaquePointer, _ bounds: [Bounds]) -> Int32 {
    tandem_master_add_rows(session, Int32(bounds.count), bounds.map(\.lower), bounds.map(\.upper))
  }

  func addColumnsToSession(_ session: OpaquePointer, _ batch: ColumnBatch) -> Int32 {
    tandem_master_add_columns(
      session, Int32(batch.count), batch.objective, batch.bounds.map(\.lower), batch.bounds.map(\.upper),
      batch.starts, batch.entryRows, batch.entryValues)
  }
}
