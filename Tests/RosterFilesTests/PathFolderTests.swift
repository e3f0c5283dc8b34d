import RosterFiles
import Testing

struct PathFolderTests {
  @Test(arguments: [
    ("b.json", "."), ("x", "."), (".", "."), ("", "."), ("a/b.json", "a"), ("a/b/", "a"), ("a//x", "a"),
    ("/x", "/"), ("/", "/"), ("//", "/"), ("/a/x", "/a"), ("./x", "."), ("é", "."), ("a/\u{301}x", "a"),
  ])
  func folderOfAPath(path: String, folder: String) {
    #expect(PathFolder.of(path) == folder)
  }
}
