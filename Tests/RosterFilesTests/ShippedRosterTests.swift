import Foundation
import Testing

@testable import RosterFiles

@Suite("Rosters of the folder that TANDEM_ROSTERS names")
struct ShippedRosterTests {
  @Test(
    "They are read without a fault, and written and read again as the same",
    .enabled(if: ProcessInfo.processInfo.environment["TANDEM_ROSTERS"] != nil))
  func read() throws {
    let folder = ProcessInfo.processInfo.environment["TANDEM_ROSTERS"] ?? ""
    let clock = ContinuousClock()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".json") {
      let time = try clock.measure {
        let document = try RosterFile.read(folder + "/" + name)
        #expect(!document.roster.schools.isEmpty)
        let again = try RosterFile.decode(RosterFile.encode(document.roster)).roster
        #expect(again == document.roster)
      }
      let roster = try RosterFile.read(folder + "/" + name).roster
      let files = Dictionary(uniqueKeysWithValues: RosterTables.files(of: roster).map { ($0.name, $0.bytes) })
      #expect(try CSVImport.roster(ofFiles: files).roster == roster, "\(name) through CSV")
      print(name, time)
    }
  }
}
