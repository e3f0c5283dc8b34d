import Foundation
import Testing

@testable import RosterFiles

@Suite("Files appear whole or not at all")
struct WholeFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("A new file and an old one hold the bytes; nothing else is left")
  func replaces() throws {
    try inFolder { folder in
      let path = folder + "/plan.json"
      try WholeFile.write(Array("one".utf8), to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try WholeFile.write(Array("two".utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["plan.json"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test("A link stays a link")
  func link() throws {
    try inFolder { folder in
      try WholeFile.write(Array("one".utf8), to: folder + "/real")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
      try WholeFile.write(Array("two".utf8), to: folder + "/link")
      #expect(try String(contentsOfFile: folder + "/real", encoding: .utf8) == "two")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
    }
  }

  @Test("A link to what is not there yet stays a link; links in a circle can't be written to")
  func danglingLink() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/there", withIntermediateDirectories: true)
      for (link, destination) in [("link", "there/new"), ("first", "second"), ("second", "first")] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(link)", withDestinationPath: destination)
      }
      try WholeFile.write(Array("one".utf8), to: folder + "/link")
      #expect(try String(contentsOfFile: folder + "/there/new", encoding: .utf8) == "one")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "there/new")
      let error = #expect(throws: OutputError.self) {
        try WholeFile.write(Array("one".utf8), to: folder + "/first")
      }
      #expect(error?.exitCode == 73)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/first") == "second")
    }
  }

  @Test("A folder that is not there: cannot create, exit 73")
  func noFolder() throws {
    try inFolder { folder in
      let error = #expect(throws: OutputError.self) {
        try WholeFile.write([1], to: folder + "/none/plan.json")
      }
      #expect(error?.exitCode == 73)
    }
  }

  @Test("A folder in the file's place: cannot create, the folder stays")
  func folderInPlace() throws {
    try inFolder { folder in
      let error = #expect(throws: OutputError.self) { try WholeFile.write([1], to: folder) }
      #expect(error?.exitCode == 73)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test(
    "A full disk: cannot write, exit 74", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func full() {
    let error = #expect(throws: OutputError.self) { try WholeFile.write([1, 2, 3], to: "/dev/full") }
    #expect(error?.exitCode == 74)
  }
}
