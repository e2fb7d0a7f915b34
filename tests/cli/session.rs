//! `examples/session.sh`: four weeks of one job hunt, which checks itself.

use std::path::Path;
use std::process::Command;

#[cfg(unix)]
#[test]
fn four_weeks_go_well() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/session.sh");
    let output = Command::new("bash")
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_jobs"))
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.ends_with("== done\n"),
        "{told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
