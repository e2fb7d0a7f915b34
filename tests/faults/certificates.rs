//! A host whose certificate nobody vouches for.

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::Arc;

use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, Stream};

use crate::stage::{Stage, reason};

/// Starts a TLS server with a certificate that it made for itself.
fn server() -> u16 {
    let certificate = CertificateDer::from(&include_bytes!("fixtures/certificate.der")[..]);
    let key = PrivatePkcs8KeyDer::from(&include_bytes!("fixtures/key.der")[..]);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivateKeyDer::Pkcs8(key))
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut socket in listener.incoming().flatten() {
            let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            // The client breaks off when it has seen the certificate.
            let _ = Stream::new(&mut connection, &mut socket).read(&mut [0; 1_024]);
        }
    });
    port
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused() {
    let port = server();
    let mut stage = Stage::with(&format!(
        "[feeds.greenhouse]\nbase_url = \"https://localhost:{port}\"\nboards = [\"acme\"]"
    ));
    let board = stage.board();
    let reason = reason(&board);
    assert!(reason.contains("the certificate of localhost cannot be trusted"), "{reason}");
}
